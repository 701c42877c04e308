// SPDX-License-Identifier: GPL-2.0-only
#include "fuzzer.hpp"

#include "clock.hpp"
#include "generator.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <set>

#include <fcntl.h>
#include <unistd.h>

namespace {

// A record of the kernel log has about 1000 bytes.
constexpr std::size_t record_max = 900;

// The kernel log is what a crash leaves of this machine: each program is there before it runs.
class Log {
public:
	Log() : file_(open("/dev/kmsg", O_WRONLY | O_CLOEXEC)) {}
	Log(const Log &) = delete;
	Log &operator=(const Log &) = delete;
	~Log() { close(file_); }

	void write(const std::string &which, const std::string &text) const
	{
		for (std::size_t at = 0; at == 0 || at < text.size(); at += record_max) {
			const auto record = "<7>fuzz-ioctl " + which + (at ? "+ " : ": ") +
				text.substr(at, record_max);
			[[maybe_unused]] const auto written =
				::write(file_, record.data(), record.size());
		}
	}

private:
	int file_;
};

// Goes up with most reports of the kernel.
std::uint64_t taint()
{
	static const int file = open("/proc/sys/kernel/tainted", O_RDONLY | O_CLOEXEC);
	char text[24] = {};
	return pread(file, text, sizeof(text) - 1, 0) > 0 ? std::strtoull(text, nullptr, 10) : 0;
}

// In one line: ';' ends a call, and does not occur in it.
std::string one_line(const Program &program)
{
	std::string line;
	for (const char c : print(program)) {
		if (c == ';')
			line += "\\x3b";
		else
			line += c == '\n' ? ';' : c;
	}
	return line;
}

std::vector<std::uint32_t> unknown(const std::vector<std::uint32_t> &covered, const Places &known)
{
	std::vector<std::uint32_t> news;
	std::ranges::copy_if(covered, std::back_inserter(news),
			     [&](auto place) { return !known.has(place); });
	return news;
}

} // namespace

Fuzzer::Fuzzer(const Search &search, unsigned worker, Figures &figures)
    : search_(search), worker_(worker), figures_(figures), executor_(worker, figures),
      corpus_(search.corpus, search.out), random_(search.seed * 1000 + worker), taint_(taint()),
      end_ns_(monotonic_ns() + search.seconds * 1'000'000'000ULL)
{
}

bool Fuzzer::time_is_up() const
{
	return figures_.stop || monotonic_ns() > end_ns_;
}

Execution Fuzzer::execute(const Program &program)
{
	static const Log log;
	const auto which = std::to_string(worker_) + "." + std::to_string(++count_);
	log.write(which, one_line(program));
	auto execution = executor_.run(program);
	if (taint() != taint_ && !figures_.stop.exchange(true)) {
		log.write(which,
			  "FAULT and this is when the kernel was found to have reported something");
		std::fprintf(stderr,
			     "the kernel has reported something, at the latest after this:\n%s",
			     print(program).c_str());
	}
	if (!execution.fault.empty()) {
		log.write(which, "FAULT " + execution.fault);
		std::fprintf(stderr, "%s: %s\n%s", file_name(program).c_str(),
			     execution.fault.c_str(), print(program).c_str());
		if (!search_.out.empty() && figures_.faults <= 20)
			write_program(search_.out / "faults", program, execution.fault);
	}
	return execution;
}

// Take calls away as long as the rest reaches what was new.
Program Fuzzer::minimize(Program program, std::vector<std::uint32_t> news)
{
	const auto reaches = [&](const Program &smaller) {
		return std::ranges::includes(execute(smaller).covered, news);
	};
	// What comes only now and then is a matter of luck, not of single calls.
	std::vector<std::uint32_t> again;
	std::ranges::set_intersection(execute(program).covered, news, std::back_inserter(again));
	news = again;
	const auto try_without = [&](auto unwanted) {
		auto smaller = program;
		std::erase_if(smaller, unwanted);
		if (!smaller.empty() && smaller.size() < program.size() && reaches(smaller))
			program = std::move(smaller);
	};
	for (unsigned actor = 0; !news.empty() && actor < actors && !time_is_up(); actor++)
		try_without([=](const Call &call) { return call.actor == actor; });
	for (std::size_t at = program.size(); !news.empty() && at-- > 0 && !time_is_up();) {
		auto smaller = program;
		smaller.erase(smaller.begin() + static_cast<std::ptrdiff_t>(at));
		if (!smaller.empty() && reaches(smaller))
			program = std::move(smaller);
	}
	return program;
}

void Fuzzer::learn(const Program &program, const Execution &execution)
{
	const auto news = unknown(execution.covered, figures_.covered);
	if (news.empty())
		return;
	for (const auto place : news)
		figures_.covered.add(place);
	corpus_.add(minimize(program, news));
}

void Fuzzer::run()
{
	// What is known already, each worker a part of it.
	for (std::size_t i = worker_; i < corpus_.programs().size() && !time_is_up();
	     i += search_.workers)
		for (const auto place : execute(corpus_.programs()[i]).covered)
			figures_.covered.add(place);
	const auto any = [&]() -> const Program & {
		return corpus_.programs()[below(random_, corpus_.programs().size())];
	};
	while (!time_is_up()) {
		if (one_in(random_, 64))
			corpus_.refresh();
		const bool anew = corpus_.programs().empty() || one_in(random_, 8);
		auto program = anew ? make_program(random_) : mutate(random_, any(), any());
		if (program.empty())
			continue;
		const auto execution = execute(program);
		// What makes the machine do the impossible is not what to go on with.
		if (execution.fault.empty())
			learn(program, execution);
	}
}

void merge(const std::filesystem::path &from, const std::filesystem::path &to, Figures &figures)
{
	const Search search{.corpus = from, .out = {}, .workers = 1};
	const Corpus corpus(from, {});
	Fuzzer fuzzer(search, 0, figures);
	struct Reach {
		const Program *program;
		std::vector<std::uint32_t> covered;
	};
	std::vector<Reach> all;
	for (const auto &program : corpus.programs()) {
		if (figures.stop)
			return;
		// What comes every time.
		const auto once = fuzzer.execute(program).covered;
		const auto again = fuzzer.execute(program).covered;
		all.push_back({&program, {}});
		std::ranges::set_intersection(once, again, std::back_inserter(all.back().covered));
	}
	// The one with the most that is new, again and again; of two the shorter.
	for (;;) {
		const Reach *best = nullptr;
		std::size_t most = 0;
		for (const auto &reach : all) {
			const auto gain = unknown(reach.covered, figures.covered).size();
			if (gain > most ||
			    (gain && gain == most &&
			     reach.program->size() < best->program->size())) {
				best = &reach;
				most = gain;
			}
		}
		if (!best)
			return;
		for (const auto place : best->covered)
			figures.covered.add(place);
		write_program(to, *best->program);
	}
}
