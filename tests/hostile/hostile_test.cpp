// SPDX-License-Identifier: GPL-2.0-only
// Whoever may run a script in a state hurts nothing but that state.
#include "neighbour.hpp"
#include "script.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <regex>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

namespace {

const char *const corpus = "/tests/hostile/scripts";

// A kernel that watches what it does is many times slower, more so where memory is allocated.
bool is_watching()
{
	return slowness() > 1;
}

// Where time counts instructions, nothing else than the kernel can make a run late. On the wall
// clock of a virtual machine any process of its host can.
bool is_exact()
{
	static const bool exact = std::getenv("HOSTILE_EXACT") != nullptr;
	return exact;
}

// How late a run may end, ns.
std::uint64_t late_max()
{
	return (is_exact() ? 10 : 500 * slowness()) * ns_per_ms;
}

// How long a neighbour may be kept from its work, ns. The exact machine has one processor: there a
// neighbour also waits for whatever is not to be preempted.
std::uint64_t stop_max()
{
	return (is_exact() ? 50 : 500) * ns_per_ms;
}

// How long it may wait for the end of a short run, which is work that a kernel may be slow at, ns.
std::uint64_t wait_max()
{
	return (is_exact() ? 50 : 1000 * slowness()) * ns_per_ms;
}

// How long what ends by itself may take, ns.
std::uint64_t timeout_of(const Script &script)
{
	const bool needs_its_end = !script.may_end_with(LUNATIK_STATUS_DEADLINE);
	return script.timeout * (is_watching() && needs_its_end ? 50 : 1);
}

// What takes minutes to fill where each allocation is watched is smaller there, bytes.
std::uint64_t cap_of(const Script &script)
{
	return script.cap / (script.is_heavy && is_watching() ? 16 : 1);
}

// What another process did, and when it was done.
struct Done {
	std::uint64_t at;
	int error;
	std::uint32_t status;
};

// Memory that a child shares.
template <typename T>
class Shared {
public:
	Shared()
	    : value_(static_cast<T *>(mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE,
					   MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
	{
		if (value_ == MAP_FAILED)
			throw std::bad_alloc();
	}
	Shared(const Shared &) = delete;
	Shared &operator=(const Shared &) = delete;
	~Shared() { munmap(value_, sizeof(T)); }
	T *operator->() const { return value_; }

private:
	T *value_;
};

enum class Stop { deadline, interrupt, kill };

struct Measured {
	std::uint64_t late = 0; // ns from when it should have stopped
	std::uint64_t peak = 0; // bytes
	std::uint64_t wait = 0; // of the neighbour for the end of a short run, ns
	std::uint64_t stop = 0; // what of it was not its own work, ns

	[[nodiscard]] bool is_good() const
	{
		return late <= late_max() && wait <= wait_max() && stop <= stop_max();
	}
};

class Hostile : public testing::TestWithParam<Script> {
protected:
	static void SetUpTestSuite()
	{
		control_ = open_control();
		neighbour_ = std::make_unique<Neighbour>(control_.get());
	}
	static void TearDownTestSuite()
	{
		EXPECT_TRUE(neighbour_->is_well());
		neighbour_.reset();
		control_.reset();
	}

	// Runs the script in a state of its own, once.
	static Measured attempt(const Script &script, Stop stop)
	{
		Measured measured;
		const auto cap = cap_of(script);
		State state(control_.get(), cap);
		neighbour_->reset();
		measured.late = stop == Stop::deadline ? by_itself(script, state)
						       : by_force(script, state, stop);
		measured.wait = neighbour_->longest_round();
		measured.stop = neighbour_->longest_stop();
		measured.peak = stat(state.fd()).peakalloc;
		EXPECT_LE(measured.peak, cap);

		const auto after = state.run(script.then);
		EXPECT_TRUE(after.ok()) << (after.error ? "" : after.message());
		if (after.ok()) {
			EXPECT_EQ(after.values(), script.values);
		}
		// Not by force: nothing runs any more. Finalizers have a time of their own; what
		// the runs took time to make is not much slower to free, on a kernel of any speed.
		const auto ran = stat(state.fd()).runtime;
		const auto start = monotonic_ns();
		EXPECT_EQ(close_state(control_.get(), state.name()), 0);
		EXPECT_LT(monotonic_ns() - start, 100 * ns_per_ms + 10 * late_max() + 4 * ran);
		return measured;
	}

	// A machine may be stopped by its own host for a while: what is the script's doing happens
	// each time.
	static void measure(const Script &script, Stop stop, const char *how)
	{
		Measured best = attempt(script, stop);
		for (int i = 0; i < 4 && !best.is_good(); i++) {
			const Measured again = attempt(script, stop);
			best.late = std::min(best.late, again.late);
			best.wait = std::min(best.wait, again.wait);
			best.stop = std::min(best.stop, again.stop);
		}
		printf("%-28s %-10s late %6.2f ms  neighbour waited %6.2f ms, stopped %6.2f ms  peak %9llu bytes\n",
		       script.name.c_str(), how, static_cast<double>(best.late) / ns_per_ms,
		       static_cast<double>(best.wait) / ns_per_ms,
		       static_cast<double>(best.stop) / ns_per_ms,
		       static_cast<unsigned long long>(best.peak));
		EXPECT_LE(best.late, late_max()) << "ns late";
		EXPECT_LE(best.wait, wait_max()) << "ns that a neighbour waited";
		EXPECT_LE(best.stop, stop_max()) << "ns that a neighbour was stopped";
	}

private:
	// To its own end or its deadline. Returns how late that was.
	static std::uint64_t by_itself(const Script &script, const State &state)
	{
		const auto outcome =
			state.run(script.text,
				  {.timeout = timeout_of(script), .chunkname = "=" + script.name});
		EXPECT_EQ(outcome.error, 0);
		if (outcome.error)
			return 0;
		EXPECT_TRUE(script.may_end_with(outcome.status))
			<< status_name(outcome.status) << ": "
			<< (outcome.ok() ? outcome.values() : outcome.message());
		if (!outcome.ok() && !script.message.empty()) {
			EXPECT_TRUE(
				std::regex_search(outcome.message(), std::regex(script.message)))
				<< outcome.message();
		}
		const auto ran = stat(state.fd()).runtime;
		return ran > timeout_of(script) ? ran - timeout_of(script) : 0;
	}

	// Stopped by another process. Returns how long that took.
	static std::uint64_t by_force(const Script &script, const State &state, Stop stop)
	{
		const Shared<Done> done;
		Process process([&] {
			const auto outcome =
				state.run(script.text, {.timeout = LUNATIK_TIMEOUT_NONE});
			done->at = monotonic_ns();
			done->error = outcome.error;
			done->status = outcome.status;
			return 0;
		});
		EXPECT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
		usleep(30'000);
		const auto start = monotonic_ns();
		if (stop == Stop::kill) {
			process.signal(SIGKILL);
			while (stat(state.fd()).flags & LUNATIK_STAT_BUSY)
				usleep(100);
			const auto took = monotonic_ns() - start;
			EXPECT_EQ(process.wait(), 128 + SIGKILL);
			return took;
		}
		lunatik_interrupt request{};
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_INTERRUPT, request), 0);
		EXPECT_EQ(request.interrupted, 1U);
		EXPECT_EQ(process.wait(), 0);
		EXPECT_EQ(done->error, 0);
		EXPECT_EQ(done->status, unsigned{LUNATIK_STATUS_INTERRUPTED});
		return done->at - start;
	}

	inline static Fd control_;
	inline static std::unique_ptr<Neighbour> neighbour_;
};

TEST_P(Hostile, HasItsOutcomeAndHurtsNobody)
{
	measure(GetParam(), Stop::deadline, "by itself");
	if (GetParam().is_endless()) {
		measure(GetParam(), Stop::interrupt, "interrupt");
		measure(GetParam(), Stop::kill, "kill");
	}
}

INSTANTIATE_TEST_SUITE_P(Corpus, Hostile, testing::ValuesIn(read_corpus(corpus)),
			 [](const auto &tested) {
				 std::string name = tested.param.name;
				 std::ranges::replace(name, '-', '_');
				 return name;
			 });

} // namespace
