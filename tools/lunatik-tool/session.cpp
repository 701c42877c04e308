// SPDX-License-Identifier: MIT
#include "session.hpp"

#include "config.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json.hpp"
#include "lookup.hpp"
#include "notation.hpp"
#include "output.hpp"
#include "parse.hpp"
#include "terminal.hpp"
#include "turn.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <cerrno>
#include <optional>

namespace po = boost::program_options;

namespace tool {
namespace {

using lunatik::Status;

// Nothing when there is no such state and the caller may make it. Throws Failure when the state has
// to belong to another user, because a state that is made now belongs to the caller.
std::optional<lunatik::State> try_lookup(lunatik::Control &control, const std::string &name,
					 std::optional<std::uint32_t> owner)
{
	try {
		return lookup_state(control, name, {.own_output = true, .owner = owner});
	} catch (const Failure &failure) {
		if (failure.code() != ExitCode::no_state ||
		    owner.value_or(geteuid()) != geteuid()) {
			throw;
		}
		return std::nullopt;
	}
}

lunatik::State open_or_create(lunatik::Control &control, const std::string &name,
			      std::uint64_t maxalloc, std::optional<std::uint32_t> owner)
{
	// Stop trying at some point, because a name may be taken for ever by a state that cannot be
	// opened.
	constexpr int most_tries = 100;
	for (int tries = 0; tries < most_tries; tries++) {
		if (auto state = try_lookup(control, name, owner)) {
			const std::uint64_t cap = state->stat().maxalloc;
			if (maxalloc != 0 && maxalloc != cap) {
				print_warning(
					fmt::format("state '{}' exists and keeps its cap of {}",
						    name, human_size(cap)));
			}
			return std::move(*state);
		}
		try {
			return create_state(control, name,
					    {.maxalloc = maxalloc, .own_output = true});
		} catch (const Failure &failure) {
			if (failure.code() != ExitCode::exists) { // else someone was faster
				throw;
			}
		}
	}
	throw Failure(
		ExitCode::other,
		fmt::format("state '{}' is neither there nor can it be made", name),
		fmt::format("To see what there is: lunatik-tool list; its name is free after: "
			    "lunatik-tool close {}",
			    name));
}

ExitCode to_exit_code(Status status)
{
	switch (status) {
	case Status::ok:
		return ExitCode::ok;
	case Status::syntax:
	case Status::runtime:
	case Status::errerr:
		return ExitCode::script;
	case Status::memory:
	case Status::deadline:
		return ExitCode::limit;
	case Status::interrupted:
		return ExitCode::interrupted;
	}
	return ExitCode::other;
}

// Whether there is room for a state to grow by so much, below a limit.
bool has_room(std::uint64_t taken, std::uint64_t limit, std::uint64_t growth)
{
	return taken < limit && growth <= limit - taken;
}

// The state's cap was reached, unless a limit of the user or of the module left no room to grow up
// to the cap.
std::string hint_for_memory(const lunatik::Control &control, const lunatik::Stat &stat)
{
	const lunatik::Info info = control.info();
	const std::uint64_t growth =
		stat.maxalloc > stat.footprint ? stat.maxalloc - stat.footprint : 0;
	if (!has_room(info.user_memory, info.user_memory_max, growth)) {
		return fmt::format("Your states take {} of the {} that those of one user may. "
				   "Close one (lunatik-tool list shows them).",
				   human_size(info.user_memory), human_size(info.user_memory_max));
	}
	if (!has_room(info.memory + info.memory_reserved, info.memory_max, growth)) {
		return fmt::format("All states take {} of the {} that they may. Close one "
				   "(lunatik-tool list shows them).",
				   human_size(info.memory), human_size(info.memory_max));
	}
	return fmt::format("The state's cap of {} was reached. To give it more: lunatik-tool set "
			   "--maxalloc SIZE {}",
			   human_size(stat.maxalloc), stat.name);
}

std::string hint_for(const lunatik::Control &control, const lunatik::State &state, Status status)
{
	switch (status) {
	case Status::memory:
		try {
			return hint_for_memory(control, state.stat());
		} catch (const std::system_error &) {
			return {}; // closed in the meantime
		}
	case Status::deadline:
		return "The time was up. To give a run more: --timeout DURATION.";
	default:
		return {};
	}
}

std::optional<std::chrono::nanoseconds> wait_option(const CommandLine &line)
{
	const auto text = line.value("wait");
	const lunatik::Timeout wait = text ? parse_duration(*text) : lunatik::Timeout::none();
	return wait.is_none() ? std::nullopt : std::optional(wait.duration());
}

Json outcome_to_json(const lunatik::Outcome &outcome)
{
	Json json{{"status", lunatik::to_string(outcome.status)}};
	if (outcome.ok()) {
		json["results"] = to_json(outcome.values);
	} else {
		json["message"] = string_to_json(outcome.message);
		if (!outcome.traceback.empty()) {
			json["traceback"] = string_to_json(outcome.traceback);
		}
		if (outcome.value) {
			json["value"] = to_json(*outcome.value);
		}
	}
	return json;
}

// In a state with hooks print() waits for no reader: the kernel refuses a run that would.
lunatik::Outcome take_patiently(auto options, const auto &work)
{
	try {
		return work(options);
	} catch (const std::system_error &error) {
		if (error.code().value() != EINVAL) {
			throw;
		}
	}
	options.print_wait = false;
	return work(options);
}

std::string describe_error(const lunatik::Outcome &outcome)
{
	return outcome.traceback.empty() ? outcome.message
					 : outcome.message + '\n' + outcome.traceback;
}

} // namespace

void add_session_options(po::options_description &options)
{
	options.add_options()("maxalloc", po::value<std::string>()->value_name("SIZE"),
			      "the cap of the state if it is made now: bytes, 64K, 1M");
	add_turn_options(options);
}

void add_turn_options(po::options_description &options)
{
	options.add_options()("timeout", po::value<std::string>()->value_name("DURATION"),
			      "the deadline of this run: 500ms, 2s, none (else that of the state)")(
		"nowait", "fail if another run is in progress in the state")(
		"wait", po::value<std::string>()->value_name("DURATION"),
		"fail if it has not ended by then")("json", "show the results as JSON");
	add_owner_option(options);
}

lunatik::State create_state(lunatik::Control &control, const std::string &name,
			    const lunatik::CreateOptions &options)
{
	if (const std::uint64_t least = control.info().maxalloc_min;
	    options.maxalloc != 0 && options.maxalloc < least) {
		throw UsageError(
			fmt::format("the smallest cap of a state is {}", human_size(least)));
	}
	return on_state(control, name, [&] { return control.create(name, options); });
}

Session::Session(const CommandLine &line)
    : state(line.operands().front()), maxalloc(maxalloc_option(line).value_or(0)),
      timeout(timeout_option(line).value_or(lunatik::Timeout{})), owner(owner_option(line)),
      nowait(line.has("nowait")), wait(wait_option(line)), json(line.has("json"))
{
	check_name(state);
	if (nowait && wait) {
		throw UsageError("--nowait and --wait exclude each other");
	}
}

lunatik::State Session::open(lunatik::Control &control) const
{
	return on_state(control, state,
			[&] { return open_or_create(control, state, maxalloc, owner); });
}

// The kernel says EPERM for two reasons: the deadline is later than the owner of the state allows,
// or the state has hooks that do what the caller may not.
lunatik::Outcome Session::take_turn(lunatik::State &handle, const Work &work) const
{
	const TurnNotice notice(handle, state);
	try {
		return work(handle);
	} catch (const std::system_error &error) {
		switch (error.code().value()) {
		case EPERM:
			if (const auto most = handle.stat().timeout; timeout.abi() > most.abi()) {
				throw explain_deadline(state, most);
			}
			throw explain_hooks(state);
		case EAGAIN:
		case ETIMEDOUT:
			throw explain_turn(state, handle.stat().owner);
		default:
			throw;
		}
	}
}

// The chunk to run: the first that compiles, else the last.
const std::string &Session::choose_chunk(lunatik::State &handle,
					 std::span<const std::string> chunks,
					 lunatik::RunOptions options) const
{
	options.compile_only = true;
	for (const std::string &chunk : chunks.first(chunks.size() - 1)) {
		const lunatik::Outcome outcome = take_patiently(options, [&](const auto &with) {
			return take_turn(handle, [&](lunatik::State &in) {
				return in.run(chunk, {}, with);
			});
		});
		if (outcome.status != Status::syntax) {
			return chunk;
		}
	}
	return chunks.back();
}

ExitCode Session::perform(lunatik::Control &control, lunatik::State handle, const Work &work) const
{
	return on_state(control, state, [&] {
		Output output(handle, json ? STDERR_FILENO : STDOUT_FILENO);
		const lunatik::Outcome outcome = work(handle);
		output.stop();

		if (json) {
			print(format_json(outcome_to_json(outcome)));
		} else if (outcome.ok()) {
			print(format_results(outcome.values));
		}
		if (!outcome.ok()) {
			print_error(describe_error(outcome),
				    hint_for(control, handle, outcome.status));
		}
		return to_exit_code(outcome.status);
	});
}

ExitCode Session::execute(lunatik::Control &control, std::span<const std::string> chunks,
			  const std::string &chunkname, const lunatik::Array &args) const
{
	const lunatik::RunOptions options{
		.chunkname = chunkname,
		.timeout = timeout,
		.nowait = nowait,
		.wait = wait,
		.print_wait = true,
	};
	return perform(control, open(control), [&](lunatik::State &handle) {
		const std::string &chunk = choose_chunk(handle, chunks, options);
		return take_patiently(options, [&](const auto &with) {
			return take_turn(handle, [&](lunatik::State &in) {
				return in.run(chunk, args, with);
			});
		});
	});
}

ExitCode Session::call(lunatik::Control &control, const std::string &function,
		       const lunatik::Array &args) const
{
	const lunatik::CallOptions options{
		.timeout = timeout, .nowait = nowait, .wait = wait, .print_wait = true};
	return perform(control, lookup_state(control, state, {.own_output = true, .owner = owner}),
		       [&](lunatik::State &handle) {
			       return take_patiently(options, [&](const auto &with) {
				       return take_turn(handle, [&](lunatik::State &in) {
					       return in.call(function, args, with);
				       });
			       });
		       });
}

ExitCode Session::load(lunatik::Control &control, const std::string &module,
		       const std::string &chunk, const std::string &chunkname, bool replace) const
{
	const lunatik::LoadOptions options{.chunkname = chunkname,
					   .timeout = timeout,
					   .nowait = nowait,
					   .wait = wait,
					   .replace = replace};
	const auto work = [&](lunatik::State &handle) {
		try {
			return handle.load(module, chunk, options);
		} catch (const std::system_error &error) {
			if (error.code().value() != EEXIST) {
				throw;
			}
			throw Failure(ExitCode::exists,
				      fmt::format("module '{}' was required already in state '{}'",
						  module, state),
				      "To have the next require take the new one: --replace");
		}
	};
	return perform(control, open(control),
		       [&](lunatik::State &handle) { return take_turn(handle, work); });
}

} // namespace tool
