// SPDX-License-Identifier: GPL-2.0-only
// Random Lua programs in the kernel and in user space: is there a difference?
#include "kernel.hpp"
#include "minimise.hpp"
#include "outcome.hpp"
#include "reference.hpp"
#include "statements.hpp"

#include "tests/command_line.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::string_view usage =
	R"(usage: fuzz-programs [OPTION]... [FILE|FOLDER]...
Run Lua programs in the kernel and in user space, with the same patched Lua, and compare all that
can be seen: what is printed, results, errors with their tracebacks. First those of the files, then
random ones.

  --time S      random programs for S seconds (0)
  --seed N      the first of their seeds (from the clock)
  --print N     print the program of the seed N and do nothing else
  --save DIR    where to put programs that differ, with both outcomes, and minimised
  --user-space  compare user space with itself, polled and not

exit status: 0, or 1 when there was a difference, 2 for wrong usage
)";

struct Options {
	std::chrono::seconds time{0};
	std::uint64_t seed = 0;
	std::optional<std::uint64_t> print;
	fs::path save = ".";
	bool user_space = false;
	std::vector<fs::path> files;
};

Options parse(CommandLine &line)
{
	Options options;
	options.seed = static_cast<std::uint64_t>(
		std::chrono::system_clock::now().time_since_epoch().count());
	while (line.next()) {
		const std::string_view word = line.word();
		if (word == "--time")
			options.time = std::chrono::seconds(line.number());
		else if (word == "--seed")
			options.seed = line.number();
		else if (word == "--print")
			options.print = line.number();
		else if (word == "--save")
			options.save = line.value();
		else if (word == "--user-space")
			options.user_space = true;
		else if (line.is_option())
			line.refuse_option();
		else
			options.files.emplace_back(word);
	}
	return options;
}

std::string contents(const fs::path &path)
{
	std::ifstream file(path, std::ios::binary);
	if (!file)
		throw std::runtime_error("cannot read " + path.string());
	return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path &path, const std::string &text)
{
	std::ofstream file(path, std::ios::binary);
	if (!(file << text) || !file.flush())
		throw std::runtime_error("cannot write " + path.string());
}

// More than these are not made small: there is one cause for many, as a rule.
constexpr std::uint64_t minimised_max = 5;

class Comparison {
public:
	explicit Comparison(const Options &options) : options_(options)
	{
		const auto polled = [this](const auto &program, const auto &chunkname) {
			return run_polled(program, chunkname);
		};
		sides_.push_back({"polled", options.user_space ? 1U : 8U, polled});
		if (options.user_space)
			return;
		kernel_.emplace();
		sides_.push_back({"kernel", 1, [this](const auto &program, const auto &chunkname) {
					  return kernel_->run(program, chunkname);
				  }});
	}

	void compare(const std::string &name, const std::string &program)
	{
		const std::string chunkname = "@" + name;
		const Outcome expected = run_reference(program, chunkname).outcome;
		programs_++;
		lines_ += static_cast<std::uint64_t>(std::ranges::count(expected.printed, '\n'));
		if (at_a_bound(expected)) {
			bounds_++;
			return;
		}
		statuses_[expected.status]++;
		for (const Side &side : sides_) {
			if (programs_ % side.every != 0)
				continue;
			const Outcome got = side.run(program, chunkname);
			if (at_a_bound(got)) {
				bounds_++;
			} else if (got != expected) {
				differences_++;
				save(name, program, expected, got, side);
				break;
			}
		}
	}

	void report(std::chrono::duration<double> time) const
	{
		std::cout << programs_ << " programs in " << static_cast<long>(time.count())
			  << " s, " << (counted_ ? instructions_ / counted_ : 0)
			  << " VM instructions each, " << lines_ << " lines printed;";
		for (const auto &[status, count] : statuses_)
			std::cout << " " << count << " " << status << ",";
		std::cout << " " << bounds_ << " at a bound; " << differences_ << " differences"
			  << std::endl;
	}

	[[nodiscard]] std::uint64_t differences() const { return differences_; }

private:
	// Who is compared with user space, and how often.
	struct Side {
		std::string name;
		std::uint64_t every;
		std::function<Outcome(const std::string &program, const std::string &chunkname)>
			run;
	};

	// Being polled makes no difference. In the kernel it is so now and then.
	Outcome run_polled(const std::string &program, const std::string &chunkname)
	{
		Reference polled = run_reference(program, chunkname, {.polled = true});
		counted_++;
		instructions_ += polled.instructions;
		return std::move(polled.outcome);
	}

	void save(const std::string &name, const std::string &program, const Outcome &expected,
		  const Outcome &got, const Side &side)
	{
		std::cout << "DIFFERENT (" << side.name << "): " << name << std::endl;
		const fs::path stem = options_.save / fs::path(name).stem();
		write(stem.string() + ".lua", program);
		write(stem.string() + ".user-space", to_text(expected));
		write(stem.string() + "." + side.name, to_text(got));
		if (differences_ > minimised_max)
			return;
		// A statement less, and a loop may have no end.
		const auto brief = std::chrono::seconds(2);
		const auto enough = Clock::now() + std::chrono::seconds(60);
		const std::string chunkname = "@" + name;
		const std::string small = minimise(program, [&](const std::string &candidate) {
			if (Clock::now() > enough)
				return false;
			const Outcome one =
				run_reference(candidate, chunkname, {.timeout = brief}).outcome;
			if (one.status == "deadline" || at_a_bound(one))
				return false;
			const Outcome two = side.run(candidate, chunkname);
			return !at_a_bound(two) && one != two;
		});
		write(stem.string() + ".min.lua", small);
		std::cout << small << "--- user space:\n"
			  << to_text(run_reference(small, chunkname).outcome) << "--- " << side.name
			  << ":\n"
			  << to_text(side.run(small, chunkname)) << "---" << std::endl;
	}

	const Options &options_;
	std::optional<Kernel> kernel_;
	std::vector<Side> sides_;
	std::map<std::string, std::uint64_t> statuses_;
	std::uint64_t programs_ = 0;
	std::uint64_t counted_ = 0; // programs whose instructions were counted
	std::uint64_t instructions_ = 0;
	std::uint64_t lines_ = 0;
	std::uint64_t bounds_ = 0;
	std::uint64_t differences_ = 0;
};

std::vector<fs::path> programs_in(const std::vector<fs::path> &files)
{
	std::vector<fs::path> programs;
	for (const fs::path &file : files) {
		if (!fs::is_directory(file)) {
			programs.push_back(file);
			continue;
		}
		for (const auto &entry : fs::directory_iterator(file))
			if (entry.path().extension() == ".lua")
				programs.push_back(entry.path());
	}
	std::sort(programs.begin(), programs.end());
	return programs;
}

int run(const Options &options)
{
	if (options.print) {
		std::cout << Statements(*options.print).program();
		return 0;
	}
	Comparison comparison(options);
	const auto start = Clock::now();
	const std::vector<fs::path> files = programs_in(options.files);
	for (const fs::path &file : files)
		comparison.compare(file.filename().string(), contents(file));
	const auto end = Clock::now() + options.time;
	std::uint64_t seed = options.seed;
	for (int turn = 0; Clock::now() < end; seed++, turn++)
		comparison.compare("seed-" + std::to_string(seed) + ".lua",
				   Statements(seed).program());
	std::cout << "fuzz-programs: " << files.size() << " saved; seeds " << options.seed
		  << " to before " << seed << ": ";
	comparison.report(Clock::now() - start);
	return comparison.differences() ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
	return run_command(argc, argv, "fuzz-programs", usage,
			   [](CommandLine &line) { return run(parse(line)); });
}
