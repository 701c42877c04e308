// SPDX-License-Identifier: GPL-2.0-only
// Random Lua programs in the kernel and in user space: is there a difference?
#include "generator.hpp"
#include "kernel.hpp"
#include "minimise.hpp"
#include "outcome.hpp"
#include "reference.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
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

std::uint64_t number(std::string_view text)
{
	std::uint64_t value = 0;
	const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
	if (error != std::errc{} || end != text.data() + text.size())
		throw std::invalid_argument(std::string(text) + " is no number");
	return value;
}

Options parse(const std::vector<std::string_view> &arguments)
{
	Options options;
	options.seed = static_cast<std::uint64_t>(
		std::chrono::system_clock::now().time_since_epoch().count());
	for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
		const auto value = [&] {
			if (std::next(argument) == arguments.end())
				throw std::invalid_argument(std::string(*argument) +
							    " wants a value");
			return *++argument;
		};
		if (*argument == "--time")
			options.time = std::chrono::seconds(number(value()));
		else if (*argument == "--seed")
			options.seed = number(value());
		else if (*argument == "--print")
			options.print = number(value());
		else if (*argument == "--save")
			options.save = value();
		else if (*argument == "--user-space")
			options.user_space = true;
		else if (argument->starts_with("-"))
			throw std::invalid_argument("unknown option " + std::string(*argument));
		else
			options.files.emplace_back(*argument);
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

// The two sides of the comparison.
class Comparison {
public:
	explicit Comparison(const Options &options) : options_(options)
	{
		if (!options.user_space)
			kernel_.emplace();
	}

	// True when there is no difference.
	bool compare(const std::string &name, const std::string &program)
	{
		const std::string chunkname = "@" + name;
		const Outcome expected = reference(program, chunkname);
		const Outcome got = other(program, chunkname);
		programs_++;
		if (at_a_bound(expected) || at_a_bound(got)) {
			bounds_++;
			return true;
		}
		statuses_[expected.status]++;
		if (got == expected)
			return true;
		differences_++;
		save(name, program, expected, got);
		return false;
	}

	void report(std::chrono::duration<double> time) const
	{
		std::cout << programs_ << " programs in " << static_cast<long>(time.count())
			  << " s, " << instructions_ / 1000 << " thousand VM instructions, "
			  << lines_ << " lines printed;";
		for (const auto &[status, count] : statuses_)
			std::cout << " " << count << " " << status << ",";
		std::cout << " " << bounds_ << " at a bound; " << differences_ << " differences"
			  << std::endl;
	}

	[[nodiscard]] std::uint64_t differences() const { return differences_; }

private:
	Outcome reference(const std::string &program, const std::string &chunkname)
	{
		Reference plain = run_reference(program, chunkname);
		for (const char c : plain.outcome.printed)
			lines_ += c == '\n';
		return std::move(plain.outcome);
	}

	Outcome other(const std::string &program, const std::string &chunkname)
	{
		// In the kernel it polls now and then. Counting instructions takes as much time.
		if (options_.user_space || programs_ % 8 == 0) {
			const Reference polled =
				run_reference(program, chunkname, {.polled = true});
			instructions_ += polled.instructions * (options_.user_space ? 1 : 8);
			if (options_.user_space)
				return polled.outcome;
		}
		return kernel_->run(program, chunkname);
	}

	void save(const std::string &name, const std::string &program, const Outcome &expected,
		  const Outcome &got)
	{
		std::cout << "DIFFERENT: " << name << std::endl;
		const fs::path stem = options_.save / fs::path(name).stem();
		write(stem.string() + ".lua", program);
		write(stem.string() + ".user-space", to_text(expected));
		write(stem.string() + ".kernel", to_text(got));
		const std::string chunkname = "@" + name;
		// A statement less, and a loop may have no end.
		const auto brief = std::chrono::seconds(2);
		const std::string small = minimise(program, [&](const std::string &candidate) {
			const Outcome one =
				run_reference(candidate, chunkname, {.timeout = brief}).outcome;
			if (one.status == "deadline" || at_a_bound(one))
				return false;
			const Outcome two = other(candidate, chunkname);
			return !at_a_bound(two) && one != two;
		});
		write(stem.string() + ".min.lua", small);
		std::cout << small << "--- user space:\n"
			  << to_text(run_reference(small, chunkname).outcome) << "--- kernel:\n"
			  << to_text(other(small, chunkname)) << "---" << std::endl;
	}

	const Options &options_;
	std::optional<Kernel> kernel_;
	std::map<std::string, std::uint64_t> statuses_;
	std::uint64_t programs_ = 0;
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
		std::cout << program_of(*options.print);
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
		comparison.compare("seed-" + std::to_string(seed) + ".lua", program_of(seed));
	std::cout << "fuzz-programs: " << files.size() << " saved; seeds " << options.seed
		  << " to before " << seed << ": ";
	comparison.report(Clock::now() - start);
	return comparison.differences() ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
	try {
		const std::vector<std::string_view> arguments(argv + 1, argv + argc);
		for (const std::string_view argument : arguments) {
			if (argument == "--help") {
				std::cout << usage;
				return 0;
			}
		}
		return run(parse(arguments));
	} catch (const std::invalid_argument &error) {
		std::cerr << "fuzz-programs: " << error.what() << "\n" << usage;
		return 2;
	} catch (const std::exception &error) {
		std::cerr << "fuzz-programs: " << error.what() << "\n";
		return 1;
	}
}
