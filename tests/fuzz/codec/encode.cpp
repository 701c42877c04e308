// SPDX-License-Identifier: GPL-2.0-only
// Values that a script has built, as results of a run: encoded, decoded, compared with the
// script's. With SHOW in the environment the script is printed.
#include "canonical.hpp"
#include "promise.hpp"
#include "script.hpp"
#include "tests/codec/lua.hpp"

#include <lunatik/value.hpp>

#include <optional>
#include <system_error>

namespace {

// What a value is, as text; and whether it can be encoded, found by recursion.
constexpr const char *judges = R"(
local function canon(v)
  if type(v) ~= 'table' then
    return type(v) == 'string' and #v .. ':' .. v or tostring(v)
  end
  local pairs_of = {}
  for k, w in next, v do pairs_of[#pairs_of + 1] = canon(k) .. '=' .. canon(w) .. ';' end
  table.sort(pairs_of)
  return '{' .. table.concat(pairs_of) .. '}'
end
local function judge(v, above, depth, found)
  if type(v) ~= 'table' then return end
  if above[v] then found.cycle = true return end
  if depth == 32 then found.deep = true return end
  above[v] = true
  for k, w in next, v do
    judge(k, above, depth + 1, found)
    judge(w, above, depth + 1, found)
  end
  above[v] = nil
end
)";

std::optional<lunatik::Value> decode(std::span<const std::uint8_t> bytes)
{
	try {
		return lunatik::decode(std::as_bytes(bytes));
	} catch (const std::system_error &) {
		return {};
	}
}

bool begins(const std::string &text, const char *with)
{
	return text.starts_with(with);
}

constexpr std::size_t foretold_max = 20'000;

constexpr const char *cycles = "cannot encode a table that contains itself";
constexpr const char *nesting = "cannot encode tables nested deeper than 31";

bool known_error(const std::string &message)
{
	return begins(message, "table changed while it was encoded") || begins(message, cycles) ||
		begins(message, nesting);
}

// Runs the script in a universe of its own, which the caller may restrict.
template <typename Restrict>
Outcome encode(const Script &script, Restrict restrict_)
{
	Lua lua;
	restrict_(lua.host());
	return lua.encode(script.text);
}

void foretold(const Script &script, const Outcome &outcome)
{
	Lua lua;
	const std::string functions =
		std::string(judges) + "local function build()\n" + script.text + "end\n";
	if (outcome.status == LUA_OK) {
		const Outcome same = lua.decode(
			outcome.bytes,
			functions +
				"local built, come = table.pack(build()), table.pack(...)\n"
				"if built.n ~= come.n then error('how many') end\n"
				"for i = 1, built.n do\n"
				"if canon(built[i]) ~= canon(come[i]) then error(i .. "
				"canon(built[i])) end\n"
				"end\n");
		promise(same.status == LUA_OK, "what was built comes back", same.message);
	}
	lua.host().polls_left = 2'000'000;
	const Outcome found = lua.encode(functions +
					 "local built, found = table.pack(build()), {}\n"
					 "for i = 1, built.n do judge(built[i], {}, 1, found) end\n"
					 "return found.cycle or false, found.deep or false\n");
	if (lua.host().polls_left == 0)
		return; // too much to judge
	promise(found.status == LUA_OK && found.bytes.size() == 3, "the judge judges",
		found.message);
	const bool cycle = found.bytes[1] == 0xc3;
	const bool deep = found.bytes[2] == 0xc3;
	promise((outcome.status != LUA_OK) == (cycle || deep),
		"cycles and nesting are refused, and nothing else", outcome.message);
	promise(!cycle || deep || begins(outcome.message, cycles), "a cycle is called so",
		outcome.message);
	promise(!deep || cycle || begins(outcome.message, nesting), "nesting is called so",
		outcome.message);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
	const std::span input(data, size);
	const Script script = script_of(input);
	if (std::getenv("SHOW"))
		std::fprintf(stderr, "%s", script.text.c_str());

	constexpr long plenty = 1L << 40;
	long allocations = 0;
	long polls = 0;
	Outcome outcome;
	{
		Lua lua;
		lua.host().allocations_left = plenty;
		lua.host().polls_left = 500000; // a few tables inside each other can be many
		outcome = lua.encode(script.text);
		if (lua.host().polls_left == 0)
			return 0;
		allocations = plenty - lua.host().allocations_left;
		polls = lua.host().polls;
	}
	const bool its_own = script.raises && outcome.status == LUA_ERRRUN;
	promise(outcome.status == LUA_OK || its_own ||
			(outcome.status == LUA_ERRRUN && known_error(outcome.message)),
		"the error is one of those that are documented", outcome.message);
	if (outcome.status == LUA_OK) {
		const auto value = decode(outcome.bytes);
		promise(value && value->is<lunatik::Array>(), "the encoding is one array");
		if (check(outcome.bytes) >= 0) {
			Lua lua;
			const Outcome again = lua.recode(outcome.bytes);
			const auto same = decode(again.bytes);
			promise(again.status == LUA_OK && same && same->is<lunatik::Array>() &&
					canonical::text_of_list(value->as<lunatik::Array>()) ==
						canonical::text_of_list(same->as<lunatik::Array>()),
				"what came out can go in", again.message);
		} else {
			promise(!script.plain, "what came out can go in, but for what is opaque");
		}
	}
	// To judge a large table takes seconds, and tells no more than a small one.
	if (script.plain && outcome.bytes.size() < foretold_max)
		foretold(script, outcome);

	const std::size_t hash =
		std::hash<std::string_view>{}({reinterpret_cast<const char *>(data), size});
	const Outcome poor = encode(script, [&](Lua::Host &host) {
		host.allocations_left = allocations ? static_cast<long>(hash % allocations) : 0;
	});
	promise(poor.status == LUA_OK || poor.status == LUA_ERRMEM ||
			(script.raises && poor.status == LUA_ERRRUN) || known_error(poor.message),
		"without memory it says so", poor.message);
	if (polls > 0) {
		const Outcome late = encode(script, [&](Lua::Host &host) {
			host.polls_left = static_cast<long>(hash % polls);
		});
		// The error of a finalizer is lost, and there may be no poll after it.
		promise(late.status == LUA_ERRRUN || !script.plain, "a poll can stop it",
			late.message);
	}
	return 0;
}
