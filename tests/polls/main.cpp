// SPDX-License-Identifier: GPL-2.0-only
// The longest time between two polls, over all that there is to run.
#include "inputs.hpp"
#include "meter.hpp"

#include "tests/command_line.hpp"
#include "tests/fuzz/programs/statements.hpp"
#include "tests/hostile/script.hpp"

#include <algorithm>
#include <chrono>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <malloc.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::string_view usage = R"(usage: poll-gap [OPTION]... ROOT [FILE]...
Run the files, or else the hostile corpus, what the fuzzers have saved and random inputs, with polls
asked for at all times, and tell the longest time between two. ROOT is the source tree.

  --time S      random inputs for S seconds (0)
  --seed N      of the random inputs (from the clock)
  --limit US    what is too long (5000)
  --rows N      how many of the longest are shown (15)
  --save DIR    where random inputs go that are too long (.)
  --where       show for each row where the C code was

exit status: 0, or 1 when something was too long, 2 for wrong usage
)";

// The largest cap that an unprivileged user may give a state.
constexpr std::size_t cap_max = 64 << 20;
constexpr std::int64_t ms = 1'000'000;

struct Options {
	std::chrono::seconds time{0};
	std::uint64_t seed = 0;
	std::int64_t limit = 5000;
	std::size_t rows = 15;
	fs::path save = ".";
	bool where = false;
	fs::path root;
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
		else if (word == "--limit")
			options.limit = static_cast<std::int64_t>(line.number());
		else if (word == "--rows")
			options.rows = line.number();
		else if (word == "--save")
			options.save = line.value();
		else if (word == "--where")
			options.where = true;
		else if (line.is_option())
			line.refuse_option();
		else if (options.root.empty())
			options.root = word;
		else
			options.files.emplace_back(word);
	}
	if (options.root.empty())
		throw std::invalid_argument("no ROOT");
	return options;
}

struct Row {
	std::string name;
	std::size_t cap;
	Measured measured;
};

class Table {
public:
	explicit Table(const Options &options) : options_(options) {}

	// True when it was too long.
	bool add(const std::string &name, const Work &work)
	{
		Measured measured = measure_surely(work);
		runs_++;
		asked_ += measured.asked;
		const bool is_too_long = longest(measured) > options_.limit * 1000;
		too_long_ += is_too_long;
		rows_.push_back({name, work.cap, std::move(measured)});
		std::ranges::sort(rows_, std::greater{},
				  [](const Row &row) { return longest(row.measured); });
		if (rows_.size() > options_.rows)
			rows_.pop_back();
		return is_too_long;
	}

	void show() const
	{
		std::printf("%9s %9s %9s  %-9s %3s MiB  what, and where it was at the end\n",
			    "gap us", "allocator", "late us", "status", "cap");
		for (const Row &row : rows_) {
			const Gap gap = gap_of(row.measured);
			std::printf("%9ld %9ld %9ld  %-9s %7zu  %s (%s) %s\n",
				    static_cast<long>(gap.length / 1000),
				    static_cast<long>(gap.allocator / 1000),
				    static_cast<long>(row.measured.lateness / 1000),
				    row.measured.status.c_str(), row.cap >> 20, row.name.c_str(),
				    gap.end, gap.script.c_str());
			if (options_.where)
				show_stack(gap);
		}
		std::int64_t gap = 0;
		for (const Row &row : rows_)
			gap = std::max(gap, gap_of(row.measured).length);
		std::printf("poll-gap: %lu runs, %lu polls; the longest time between two: %ld us\n",
			    static_cast<unsigned long>(runs_), static_cast<unsigned long>(asked_),
			    static_cast<long>(gap / 1000));
		std::printf("%lu passed, %lu failed\n",
			    static_cast<unsigned long>(runs_ - too_long_),
			    static_cast<unsigned long>(too_long_));
	}

	[[nodiscard]] bool is_good() const { return runs_ > 0 && asked_ > 0 && too_long_ == 0; }

private:
	static Gap gap_of(const Measured &measured)
	{
		return measured.gaps.empty() ? Gap{} : measured.gaps.front();
	}

	static std::int64_t longest(const Measured &measured)
	{
		return std::max(gap_of(measured).length, measured.lateness);
	}

	// The frames of the meter itself are left out.
	static void show_stack(const Gap &gap)
	{
		std::string command = "addr2line -spfie /proc/" + std::to_string(getpid()) + "/exe";
		char text[32];
		const auto add = [&](void *address) {
			std::snprintf(text, sizeof(text), " %lx",
				      reinterpret_cast<unsigned long>(address) - 1);
			command += text;
		};
		for (std::size_t i = 2; i < std::min<std::size_t>(gap.stack.size(), 9); i++)
			add(gap.stack[i]);
		if (gap.began) {
			command += " 0";
			add(gap.began);
		}
		command += " | sed 's/^/                  /; s/^ *?? ??:0/            after/'";
		std::fflush(stdout);
		if (std::system(command.c_str()) != 0)
			std::printf("                  (no addr2line)\n");
	}

	const Options &options_;
	std::vector<Row> rows_; // the longest
	std::uint64_t runs_ = 0;
	std::uint64_t asked_ = 0;
	std::uint64_t too_long_ = 0;
};

// With the bounds at its head, and with all the memory that a user may have.
void add_script(Table &table, const Script &script)
{
	const auto timeout =
		static_cast<std::int64_t>(std::min<std::uint64_t>(script.timeout, 400 * ms));
	for (const std::size_t cap : std::set<std::size_t>{script.cap, cap_max})
		table.add(script.name, {script.text, cap, timeout});
}

void add_random(Table &table, const Options &options, Inputs &inputs)
{
	const auto end = Clock::now() + options.time;
	for (std::uint64_t i = 0; Clock::now() < end; i++) {
		const std::uint64_t seed = options.seed + i;
		const bool is_program = i % 2 == 0;
		const std::string text = is_program ? Statements(seed).program() : inputs.next();
		const std::string name =
			(is_program ? "program-" : "input-") + std::to_string(seed) + ".lua";
		if (!table.add(name, {text, cap_max, 100 * ms}))
			continue;
		if (FILE *file = std::fopen((options.save / name).c_str(), "wb")) {
			std::fwrite(text.data(), 1, text.size(), file);
			std::fclose(file);
		}
	}
}

int run(const Options &options)
{
	// The pages of the heap are there from the start: to get them is not what is measured. Nor
	// is that blocks are joined, which is done for each one when it is freed, instead of for
	// millions when a large one is.
	mallopt(M_MXFAST, 0);
	mallopt(M_MMAP_MAX, 0);
	mallopt(M_TRIM_THRESHOLD, INT_MAX);
	mallopt(M_TOP_PAD, 64 << 20);
	constexpr std::size_t heap = 4 * cap_max;
	void *block = std::malloc(heap);
	std::fill_n(static_cast<volatile char *>(block), heap, '\1');
	std::free(block);

	Table table(options);
	const fs::path tests = options.root / "tests";
	if (!options.files.empty()) {
		for (const fs::path &file : options.files) {
			const std::string text = contents(file);
			table.add(file.filename().string(), {text, cap_max, 1000 * ms});
		}
	} else {
		for (const Script &script : read_corpus(tests / "hostile/scripts"))
			add_script(table, script);
		Inputs inputs(tests / "fuzz/parser", options.seed);
		for (const std::string &text : inputs.saved())
			table.add("saved input", {text, cap_max, 100 * ms});
		std::printf("poll-gap: seed %lu\n", static_cast<unsigned long>(options.seed));
		add_random(table, options, inputs);
	}
	table.show();
	return table.is_good() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
	return run_command(argc, argv, "poll-gap", usage,
			   [](CommandLine &line) { return run(parse(line)); });
}
