// SPDX-License-Identifier: GPL-2.0-only
#include "experiment.hpp"

#include "universe.hpp"

#include "tests/bench/measure.hpp"

#include <algorithm>
#include <limits>

extern "C" {
#include "slice.h"
}

namespace {

constexpr const char *chunk = R"(
local n, kind = ...
local verdicts = {"accept", "drop", "reject", "queue", "mark", "count", "log", "pass"}
local live, slots = {}, {}
for i = 1, n do
	local key, value = i, i
	if kind >= 1 then key, value = i * 1000003, verdicts[i % #verdicts + 1] end
	if kind == 2 then key = "10.1." .. (i >> 8) .. ":" .. (i & 255) end
	live[key] = value
	if i <= 64 then slots[i] = key end
end
local function event(i)
	live[slots[i % 64 + 1]] = {at = i, size = i & 1023, mark = 7}
end
local function fail() return ("x"):rep(1 << 26) end
local function drop() live = {} end
return event, fail, drop
)";
enum { event = 1, fail, drop };

// One unit of work, which is a slot to mark, for each byte that events allocate: all that is in an
// area is at most a fifth as many units as bytes, marked twice and swept, so that a cycle ends
// before events have taken a fifth of the area.
constexpr double units_a_byte = 1;
// The work of a slice.
constexpr long slice_work = 1024;
// The share of the area at which a cycle begins, and that above which events are missed.
constexpr double begins = 1.0 / 2, misses = 7.0 / 8;

constexpr long cycles_wanted = 4;
constexpr std::size_t events_max = 1'000'000;

// What the clock itself takes.
double clock_cost()
{
	static const double cost = [] {
		double least = std::numeric_limits<double>::infinity();
		for (int i = 0; i < 1000; i++)
			least = std::min(least, once([] {}));
		return least;
	}();
	return cost;
}

template <typename Function>
double count(Function &&function)
{
	return once(function) - clock_cost();
}

class Worker {
public:
	explicit Worker(Universe &universe) : universe_(universe) {}

	// Bytes were allocated; is there something to do?
	bool ring(std::size_t bytes)
	{
		if (busy_)
			owed_ += static_cast<double>(bytes) * units_a_byte;
		else if (universe_.share() >= begins)
			begin();
		return busy_ && owed_ >= slice_work;
	}

	void begin()
	{
		busy_ = true;
		owed_ = slice_work;
	}

	// How many instructions it took.
	double run(struct slice &slice)
	{
		const double instructions =
			count([&] { slice = slice_run(universe_.L(), slice_work); });
		owed_ -= static_cast<double>(slice.work);
		busy_ = !slice.last;
		return instructions;
	}

	[[nodiscard]] bool busy() const { return busy_; }

private:
	Universe &universe_;
	double owed_ = 0;
	bool busy_ = false;
};

void events_and_slices(Universe &universe, Worker &worker, Outcome &outcome)
{
	for (long i = 1; outcome.cycles < cycles_wanted && outcome.events.size() < events_max &&
	     outcome.missed < 1000;
	     i++) {
		std::size_t bytes = slice_work; // a missed event: the worker goes on by itself
		if (universe.share() < misses) {
			const std::size_t before = universe.host().allocated;
			outcome.events.push_back(count([&] { universe.call(event, i); }));
			bytes = universe.host().allocated - before;
		} else {
			outcome.missed++;
		}
		if (!worker.ring(bytes))
			continue;
		struct slice slice {};
		outcome.slices.push_back(worker.run(slice));
		if (slice.atomic != 0)
			outcome.atomics.push_back(static_cast<double>(slice.atomic) - clock_cost());
		outcome.cycles += slice.last;
	}
}

// An event that wants more than there is, in the midst of a cycle.
bool fails_at_once(Universe &universe, Worker &worker)
{
	struct slice slice {};
	if (!worker.busy())
		worker.begin();
	worker.run(slice);
	const int phase = slice_phase(universe.L());
	const double share = universe.share();
	const bool failed = !universe.call(fail, 0);
	return failed && slice_phase(universe.L()) == phase && universe.share() >= share;
}

void drop_all(Universe &universe, Worker &worker, Outcome &outcome)
{
	universe.call(drop, 0);
	// It may have been marked already.
	for (int cycles = 0; cycles < 3;) {
		struct slice slice {};
		outcome.dropped.push_back(worker.run(slice));
		cycles += slice.last;
	}
}

bool least_of(std::vector<double> &into, const std::vector<double> &other)
{
	if (into.size() != other.size())
		return false;
	std::transform(into.begin(), into.end(), other.begin(), into.begin(),
		       [](double a, double b) { return std::min(a, b); });
	return true;
}

} // namespace

Outcome run(const Shape &shape)
{
	Outcome outcome;
	Universe universe(shape.area, chunk, shape.entries, static_cast<lua_Integer>(shape.live));
	Worker worker(universe);
	outcome.live = universe.share();
	const long refused = universe.host().refused;
	events_and_slices(universe, worker, outcome);
	outcome.refused = universe.host().refused - refused;
	outcome.peak = universe.peak();
	outcome.failed_at_once = fails_at_once(universe, worker);
	drop_all(universe, worker, outcome);
	return outcome;
}

bool merge(Outcome &into, const Outcome &other)
{
	return least_of(into.events, other.events) && least_of(into.slices, other.slices) &&
		least_of(into.atomics, other.atomics) && least_of(into.dropped, other.dropped);
}
