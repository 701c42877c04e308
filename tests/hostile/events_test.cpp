// SPDX-License-Identifier: GPL-2.0-only
// Functions of hooks that mean harm, on real packets: each gets its default, another user's hook
// goes on, and what is good passes again when the bad has ended.
//
// A script of tests/hostile/events is Lua that calls on(f) once: f is then called with each packet
// whose text begins with "bad", and packets are dropped unless it answers "accept", which none
// does. At its head is what it tries, and "-- recovers: no" if what it does lasts.
#include "netspace.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <list>
#include <memory>
#include <new>
#include <sstream>

#include <sched.h>
#include <sys/mman.h>

namespace {

const char *const corpus = "/tests/hostile/events";

const char *const prelude =
	"netfilter, timer = require 'netfilter', require 'timer' "
	"local sub = string.sub "
	"function on(f) netfilter.hook{at = 'input', family = 'ip', default = 'drop', function(p) "
	"local text = p:payload() if sub(text, 1, 3) == 'bad' then return f(p) end return 'accept' end} end ";

struct Hostile {
	std::string name;
	std::string text;
	bool recovers;
};

std::ostream &operator<<(std::ostream &out, const Hostile &script)
{
	return out << script.name;
}

std::vector<Hostile> read_scripts()
{
	std::vector<Hostile> scripts;
	for (const auto &entry : std::filesystem::directory_iterator(corpus)) {
		std::ostringstream text;
		text << std::ifstream(entry.path()).rdbuf();
		scripts.push_back(
			{.name = entry.path().stem().string(),
			 .text = text.str(),
			 .recovers = text.str().find("\n-- recovers: no\n") == std::string::npos});
	}
	std::ranges::sort(scripts, {}, &Hostile::name);
	return scripts;
}

// Another user's hook in another namespace, and its flow, which goes on all the time.
class Flow {
public:
	explicit Flow(int control)
	    : state_(control),
	      shared_(static_cast<Shared *>(mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE,
						 MAP_SHARED | MAP_ANONYMOUS, -1, 0))),
	      process_([this] { return work(); })
	{
		if (shared_ == MAP_FAILED)
			throw std::bad_alloc();
	}
	Flow(const Flow &) = delete;
	Flow &operator=(const Flow &) = delete;
	~Flow() { munmap(shared_, sizeof(Shared)); }

	[[nodiscard]] unsigned passed() const { return shared_->passed; }
	[[nodiscard]] unsigned lost() const { return shared_->lost; }

private:
	struct Shared {
		std::atomic<unsigned> passed, lost;
	};

	int work() const
	{
		if (unshare(CLONE_NEWNET) < 0 || !raise_loopback())
			return 1;
		if (!state_.run("require 'netfilter'.hook{at = 'input', family = 'ip', default = 'drop', budget = 1000,"
				" share = 100, function(p) if p:payload() == 'mine' then return 'accept' end end}")
			     .ok())
			return 2;
		const Udp from(AF_INET);
		const Udp to(AF_INET);
		for (;;) {
			from.send("mine", to);
			if (to.receive(1000) == "mine")
				shared_->passed++;
			else
				shared_->lost++;
		}
	}

	State state_;
	Shared *shared_;
	Process process_;
};

class HostileEvent : public testing::TestWithParam<Hostile> {
protected:
	static void SetUpTestSuite()
	{
		libraries_.emplace_back("netfilter");
		libraries_.emplace_back("timer");
		libraries_.emplace_back("conntrack");
		control_ = open_control();
		flow_ = std::make_unique<Flow>(control_.get());
		ASSERT_TRUE(eventually([] { return flow_->passed() > 0; }));
	}
	static void TearDownTestSuite()
	{
		flow_.reset();
		control_.reset();
		while (!libraries_.empty())
			libraries_.pop_back();
	}

	// What is good may come late.
	static void expect_nothing_bad(const Udp &to)
	{
		while (const auto text = to.receive(0))
			EXPECT_EQ(*text, "good") << "what is bad has passed";
	}

	static std::list<Library> libraries_;
	static Fd control_;
	static std::unique_ptr<Flow> flow_;
};

std::list<Library> HostileEvent::libraries_;
Fd HostileEvent::control_;

std::unique_ptr<Flow> HostileEvent::flow_;

TEST_P(HostileEvent, GetsItsDefaultAndHurtsNobody)
{
	const auto &script = GetParam();
	const Netspace space;
	const State state(control_.get());
	const Udp from(AF_INET);
	const Udp to(AF_INET);
	const auto made = state.run(prelude + script.text, {.chunkname = "=" + script.name});
	ASSERT_TRUE(made.ok()) << made.values();
	const auto before = flow_->passed();
	const auto lost = flow_->lost();

	ASSERT_TRUE(eventually([&] { return passes(from, to, "good"); }));
	for (int i = 0; i < 300; i++)
		from.send("bad " + std::to_string(i), to);
	expect_nothing_bad(to);
	if (script.recovers) {
		EXPECT_TRUE(eventually([&] { return passes(from, to, "good"); }, 5))
			<< "what is good passes no more";
		expect_nothing_bad(to);
	}
	// Runs in the state go on, or end as they should.
	EXPECT_EQ(state.run("return 1").error, 0);

	const auto start = monotonic_ns();
	EXPECT_EQ(close_state(control_.get(), state.name()), 0);
	EXPECT_LT(monotonic_ns() - start, 1000 * slowness() * ns_per_ms);
	EXPECT_TRUE(eventually([&] { return flow_->passed() > before; }))
		<< "another user's flow stands still";
	EXPECT_EQ(flow_->lost(), lost) << "another user's flow has lost packets";
}

INSTANTIATE_TEST_SUITE_P(Of, HostileEvent, testing::ValuesIn(read_scripts()), [](const auto &info) {
	auto name = info.param.name;
	std::ranges::replace(name, '-', '_');
	return name;
});

} // namespace
