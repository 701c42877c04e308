// SPDX-License-Identifier: GPL-2.0-only
// fuzz-ioctl: see usage() and README.md.
#include "clock.hpp"
#include "fuzzer.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <getopt.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/lunatik.h>

namespace {

void usage()
{
	std::puts(
		"usage: fuzz-ioctl [OPTION]...\n"
		"       fuzz-ioctl --replay [--repeat N] FILE...\n"
		"       fuzz-ioctl --merge --corpus DIR --out DIR\n"
		"Fuzz /dev/lunatik with programs of calls, and keep those that reach new code of the module.\n"
		"\n"
		"  --time S       how long (60)\n"
		"  --seed N       of the random numbers (from the clock)\n"
		"  --jobs N       programs at the same time (2); with 1, and the same corpus, a seed\n"
		"                 makes the same programs as far as threads allow\n"
		"  --corpus DIR   programs to begin with\n"
		"  --out DIR      where new programs go; those that broke a promise to DIR/faults\n"
		"  --sites FILE   the places there are in the module, as `sites` lists them\n"
		"  --replay       run the FILEs, and nothing else\n"
		"  --repeat N     each so often (1)\n"
		"  --merge        copy the fewest programs that reach what all of the corpus do\n"
		"\n"
		"It stops when the kernel has reported something.\n"
		"Exit status: 0, 1 when a promise of the ABI was broken or the kernel complained, 2 for a wrong usage or a\n"
		"machine that cannot do it.");
}

int references()
{
	std::ifstream file("/sys/module/lunatik/refcnt");
	int count = -1;
	file >> count;
	return count;
}

std::uint32_t states()
{
	const int control = open("/dev/lunatik", O_RDWR | O_CLOEXEC);
	lunatik_info info{};
	const bool told = ioctl(control, LUNATIK_IOC_INFO, &info) == 0;
	close(control);
	if (!told)
		throw std::runtime_error("cannot ask /dev/lunatik");
	return info.states;
}

// Files that were on their way in a socket go a little later than the sockets.
bool is_at_rest(int references_before, std::uint32_t states_before)
{
	for (int i = 0; i < 100; i++) {
		if (references() == references_before && states() == states_before)
			return true;
		usleep(50'000);
	}
	std::fprintf(
		stderr,
		"fuzz-ioctl: left over: %d references to the module (%d before), %u states (%u before)\n",
		references(), references_before, states(), states_before);
	return false;
}

void print_coverage(const Places &covered, const std::string &sites_file)
{
	if (sites_file.empty()) {
		std::printf("covered: %zu places\n", covered.count());
		return;
	}
	struct Count {
		unsigned reached = 0;
		unsigned all = 0;
	};
	std::map<std::string, Count> folders;
	std::map<std::string, Count> files;
	for (const auto &site : read_sites(sites_file)) {
		for (auto *count :
		     {&files[site.file], &folders[site.file.substr(0, site.file.find('/'))]}) {
			count->all++;
			count->reached += covered.has(site.place);
		}
	}
	for (const auto *table : {&folders, &files})
		for (const auto &[name, count] : *table)
			std::printf("covered: %-22s %6u of %6u places (%u%%)\n", name.c_str(),
				    count.reached, count.all, count.reached * 100 / count.all);
}

void print_figures(const Figures &figures, double seconds, const std::string &sites_file)
{
	std::uint64_t calls = 0;
	for (std::size_t i = 0; i < kinds().size(); i++) {
		std::printf("%-10s", std::string(kinds()[i].name).c_str());
		for (int error = 0; error < static_cast<int>(errnos_max); error++) {
			const auto count = figures.outcomes[i][error].load();
			calls += count;
			if (count)
				std::printf(" %s:%llu", error ? strerrorname_np(error) : "ok",
					    static_cast<unsigned long long>(count));
		}
		std::puts("");
	}
	print_coverage(figures.covered, sites_file);
	const auto executions = static_cast<unsigned long long>(figures.executions);
	std::printf("executions: %llu in %.0f s (%.1f/s) in %llu processes, %llu ended by force\n",
		    executions, seconds, static_cast<double>(executions) / seconds,
		    static_cast<unsigned long long>(figures.processes),
		    static_cast<unsigned long long>(figures.killed));
	std::printf("calls: %llu (%.0f/s)\n", static_cast<unsigned long long>(calls),
		    static_cast<double>(calls) / seconds);
	std::printf("recordings cut short: %llu\n",
		    static_cast<unsigned long long>(figures.overflows));
	std::printf(
		"slowest: close by force %.1f ms, end of a killed process %.1f ms, simplest program %.1f ms\n",
		static_cast<double>(figures.slowest_close) / 1e6,
		static_cast<double>(figures.slowest_end) / 1e6,
		static_cast<double>(figures.slowest_tempo) / 1e6);
	std::printf("faults: %llu\n", static_cast<unsigned long long>(figures.faults));
}

struct Options {
	Search search;
	std::string sites;
	bool replay = false;
	bool merge = false;
	unsigned repeat = 1;
	std::vector<std::string> files;
};

unsigned long number(const char *text)
{
	std::size_t length = 0;
	const auto value = std::stoul(text, &length);
	if (text[length])
		throw std::invalid_argument(text);
	return value;
}

Options options_of(int argc, char **argv)
{
	static const option known[] = {
		{"time", required_argument, nullptr, 't'},
		{"seed", required_argument, nullptr, 's'},
		{"jobs", required_argument, nullptr, 'j'},
		{"corpus", required_argument, nullptr, 'c'},
		{"out", required_argument, nullptr, 'o'},
		{"sites", required_argument, nullptr, 'p'},
		{"repeat", required_argument, nullptr, 'n'},
		{"replay", no_argument, nullptr, 'r'},
		{"merge", no_argument, nullptr, 'm'},
		{"help", no_argument, nullptr, 'h'},
		{},
	};
	Options options;
	options.search.seed = static_cast<std::uint64_t>(time(nullptr));
	for (int which; (which = getopt_long(argc, argv, "", known, nullptr)) >= 0;) {
		switch (which) {
		case 't':
			options.search.seconds = static_cast<unsigned>(number(optarg));
			break;
		case 's':
			options.search.seed = number(optarg);
			break;
		case 'j':
			options.search.workers =
				static_cast<unsigned>(std::clamp(number(optarg), 1UL, 8UL));
			break;
		case 'c':
			options.search.corpus = optarg;
			break;
		case 'o':
			options.search.out = optarg;
			break;
		case 'p':
			options.sites = optarg;
			break;
		case 'n':
			options.repeat = static_cast<unsigned>(number(optarg));
			break;
		case 'r':
			options.replay = true;
			break;
		case 'm':
			options.merge = true;
			break;
		case 'h':
			usage();
			std::exit(0);
		default:
			throw std::invalid_argument("see --help");
		}
	}
	options.files.assign(argv + optind, argv + argc);
	if (options.replay == options.files.empty())
		throw std::invalid_argument(
			"--replay wants files, and nothing else does (see --help)");
	if (options.merge && (options.search.corpus.empty() || options.search.out.empty()))
		throw std::invalid_argument("--merge wants --corpus and --out (see --help)");
	return options;
}

// Each in turn, and the module as it was after each.
bool replay(const Options &options, Figures &figures)
{
	Search search = options.search;
	search.workers = 1;
	Fuzzer fuzzer(search, 0, figures);
	const int references_before = references();
	const auto states_before = states();
	for (const auto &file : options.files) {
		const auto program = read_program(file);
		for (unsigned i = 0; i < options.repeat && !figures.stop; i++) {
			for (const auto place : fuzzer.execute(program).covered)
				figures.covered.add(place);
			if (!is_at_rest(references_before, states_before)) {
				std::fprintf(stderr, "fuzz-ioctl: ... by %s\n", file.c_str());
				return false;
			}
		}
	}
	return true;
}

bool search(const Options &options, Figures &figures)
{
	std::vector<pid_t> workers;
	for (unsigned worker = 0; worker < options.search.workers; worker++) {
		const pid_t pid = fork();
		if (pid == 0) {
			try {
				Fuzzer(options.search, worker, figures).run();
				std::_Exit(0);
			} catch (const std::exception &error) {
				std::fprintf(stderr, "fuzz-ioctl: %s\n", error.what());
				std::_Exit(2);
			}
		}
		workers.push_back(pid);
	}
	bool well = true;
	for (const pid_t worker : workers) {
		int status = 0;
		well = waitpid(worker, &status, 0) == worker && status == 0 && well;
	}
	return well;
}

} // namespace

int main(int argc, char **argv)
try {
	const auto options = options_of(argc, argv);
	const SharedMemory<Figures> figures;
	if (!Recorder::is_possible())
		std::puts("this kernel does not record what runs (no kcov): nothing is learned");
	std::printf("seed: %llu\n", static_cast<unsigned long long>(options.search.seed));
	const int references_before = references();
	const auto states_before = states();
	const auto begin = monotonic_ns();
	bool well = true;
	if (options.replay)
		well = replay(options, *figures);
	else if (options.merge)
		merge(options.search.corpus, options.search.out, *figures);
	else
		well = search(options, *figures);
	const auto took = monotonic_ns() - begin;
	print_figures(*figures, static_cast<double>(took) / 1e9, options.sites);
	well = is_at_rest(references_before, states_before) && well;
	return well && !figures->stop && figures->faults == 0 && figures->executions > 0 ? 0 : 1;
} catch (const std::exception &error) {
	std::fprintf(stderr, "fuzz-ioctl: %s\n", error.what());
	return 2;
}
