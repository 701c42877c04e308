// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_RESULT: a result too large for the buffer loses nothing.
#include "device.hpp"

#include <cerrno>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

// What `return 'abc'` gives: an array of one string of three bytes.
const std::string abc = "\x91\xa3\x61\x62\x63";

class Result : public Device {
protected:
	// Runs with so much room for the results; the size they have.
	std::uint64_t run_with_room(std::string_view chunk, std::uint64_t room,
				    std::uint32_t status = LUNATIK_STATUS_OK)
	{
		buffer.assign(room + 1, '\xaa');
		lunatik_run request{};
		request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
		request.chunk_len = chunk.size();
		request.result = reinterpret_cast<std::uintptr_t>(buffer.data());
		request.result_len = room;
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), 0);
		EXPECT_EQ(request.status, status);
		return request.result_len;
	}
	int fetch(std::uint64_t &size)
	{
		buffer.assign(size + 1, '\xaa');
		lunatik_result request{};
		request.result = reinterpret_cast<std::uintptr_t>(buffer.data());
		request.result_len = size;
		const int result = call(state.fd(), LUNATIK_IOC_RESULT, request);
		size = request.result_len;
		return result;
	}
	bool untouched() const { return buffer == std::string(buffer.size(), '\xaa'); }
	State state{control()};
	std::string buffer;
};

TEST_F(Result, ThatFitsIsThereAtOnceAndNowhereElse)
{
	EXPECT_EQ(run_with_room("return 'abc'", 5), 5U);
	EXPECT_EQ(buffer, abc + "\xaa");
	std::uint64_t size = 5;
	EXPECT_EQ(fetch(size), -ENODATA);
	EXPECT_TRUE(untouched());
}

TEST_F(Result, ThatDoesNotFitIsFetchedWithTheSizeThatCameBack)
{
	EXPECT_EQ(run_with_room("return 'abc'", 4), 5U);
	EXPECT_TRUE(untouched());
	std::uint64_t size = 4;
	EXPECT_EQ(fetch(size), 0);
	EXPECT_EQ(size, 5U);
	EXPECT_TRUE(untouched());
	EXPECT_EQ(fetch(size), 0);
	EXPECT_EQ(buffer, abc + "\xaa");
	EXPECT_EQ(fetch(size), -ENODATA);
}

TEST_F(Result, IsKeptWithNoRoomAtAll)
{
	EXPECT_EQ(run_with_room("return ('x'):rep(300000)", 0), 300'006U);
	std::uint64_t size = 300'006;
	ASSERT_EQ(fetch(size), 0);
	EXPECT_EQ(buffer,
		  std::string("\x91\xdb\x00\x04\x93\xe0", 6) + std::string(300'000, 'x') + "\xaa");
}

TEST_F(Result, CanBeAMessage)
{
	const auto size = run_with_room("error('why')", 3, LUNATIK_STATUS_RUNTIME);
	EXPECT_GT(size, 3U);
	std::uint64_t room = size;
	ASSERT_EQ(fetch(room), 0);
	EXPECT_EQ(buffer[0], '\x83');
	EXPECT_NE(buffer.find("why"), std::string::npos);
	EXPECT_NE(buffer.find("stack traceback"), std::string::npos);
}

TEST_F(Result, WithABadPointerIsRefusedBeforeTheRun)
{
	const std::string chunk = "ran = true return 'abc'";
	const Guarded memory(1);
	for (auto *bad : {static_cast<std::uint8_t *>(nullptr), memory.end(), memory.last(1)}) {
		lunatik_run request{};
		request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
		request.chunk_len = chunk.size();
		request.result = reinterpret_cast<std::uintptr_t>(bad);
		request.result_len = 100;
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), -EFAULT);
	}
	EXPECT_EQ(stat(state.fd()).runs, 0U);
	EXPECT_EQ(state.run("return ran").values(), "null");
}

TEST_F(Result, WhereNobodyMayWriteIsRefusedBeforeTheRun)
{
	constexpr std::size_t page = 4096;
	const std::string chunk = "ran = true return 'abc'";
	void *const memory =
		mmap(nullptr, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(memory, MAP_FAILED);
	auto *const second = static_cast<std::uint8_t *>(memory) + page;
	*second = 7;
	ASSERT_EQ(mprotect(second, page, PROT_READ), 0);
	// One page, and one that begins in the page before it.
	for (auto *bad : {second, second - 1}) {
		lunatik_run request{};
		request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
		request.chunk_len = chunk.size();
		request.result = reinterpret_cast<std::uintptr_t>(bad);
		request.result_len = 100;
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), -EFAULT);
	}
	EXPECT_EQ(*second, 7);
	EXPECT_EQ(state.run("return ran").values(), "null");
	munmap(memory, 2 * page);
}

// A page that was never touched is there when it is written to.
TEST_F(Result, MayGoWhereNothingWasWrittenYet)
{
	constexpr std::size_t page = 4096;
	const std::string chunk = "return 'abc'";
	void *const memory =
		mmap(nullptr, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(memory, MAP_FAILED);
	auto *const at = static_cast<char *>(memory) + page - 2;
	lunatik_run request{};
	request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
	request.chunk_len = chunk.size();
	request.result = reinterpret_cast<std::uintptr_t>(at);
	request.result_len = page;
	EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), 0);
	EXPECT_EQ(std::string(at, abc.size()), abc);
	munmap(memory, 2 * page);
}

// It is not looked at all of a large buffer beforehand.
TEST_F(Result, ThatCouldNotBeWrittenAfterTheRunCanStillBeFetched)
{
	const std::string chunk = "ran = (ran or 0) + 1 return ('x'):rep(1 << 17)";
	const std::size_t size = (1U << 17) + 6;
	const Guarded memory(68 << 10);
	lunatik_run request{};
	request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
	request.chunk_len = chunk.size();
	request.result = reinterpret_cast<std::uintptr_t>(memory.last(68 << 10));
	request.result_len = size;
	EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), -EFAULT);
	lunatik_result bad{};
	bad.result = request.result;
	bad.result_len = size;
	EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RESULT, bad), -EFAULT);
	std::uint64_t room = size;
	ASSERT_EQ(fetch(room), 0);
	EXPECT_EQ(buffer,
		  std::string("\x91\xdb\x00\x02\x00\x00", 6) + std::string(1 << 17, 'x') + "\xaa");
	EXPECT_EQ(state.run("return ran").values(), "1");
}

TEST_F(Result, IsReplacedByTheNextRun)
{
	EXPECT_EQ(run_with_room("return 'abc'", 0), 5U);
	EXPECT_EQ(run_with_room("return 1", 10), 2U);
	std::uint64_t size = 10;
	EXPECT_EQ(fetch(size), -ENODATA);
}

// A page that comes when its program likes, or not at all.
class SlowPage {
public:
	SlowPage() : faults_(static_cast<int>(syscall(SYS_userfaultfd, O_CLOEXEC)))
	{
		uffdio_api api{};
		api.api = UFFD_API;
		uffdio_register range{};
		range.range = {reinterpret_cast<std::uintptr_t>(page_), size};
		range.mode = UFFDIO_REGISTER_MODE_MISSING;
		if (page_ == MAP_FAILED || ioctl(faults_.get(), UFFDIO_API, &api) != 0 ||
		    ioctl(faults_.get(), UFFDIO_REGISTER, &range) != 0)
			faults_.reset();
	}
	SlowPage(const SlowPage &) = delete;
	SlowPage &operator=(const SlowPage &) = delete;
	~SlowPage() { munmap(page_, size); }

	[[nodiscard]] bool there_are_such() const { return faults_.is_open(); }
	[[nodiscard]] std::uintptr_t address() const
	{
		return reinterpret_cast<std::uintptr_t>(page_);
	}
	// Returns when somebody wants it.
	void wait() const
	{
		uffd_msg message{};
		EXPECT_EQ(read(faults_.get(), &message, sizeof(message)),
			  static_cast<ssize_t>(sizeof(message)));
	}
	void refuse() const
	{
		EXPECT_EQ(mprotect(page_, size, PROT_NONE), 0);
		uffdio_range range{reinterpret_cast<std::uintptr_t>(page_), size};
		EXPECT_EQ(ioctl(faults_.get(), UFFDIO_WAKE, &range), 0);
	}

private:
	static constexpr std::size_t size = 4096;
	void *page_ =
		mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	Fd faults_;
};

class SlowResult : public Result {
protected:
	void SetUp() override
	{
		Result::SetUp();
		if (!page_.there_are_such())
			GTEST_SKIP() << "no userfaultfd";
	}

	// What is kept is fetched, and something else is run before that fails.
	template <typename Function>
	void fail_to_fetch(Function &&meanwhile)
	{
		int fetched = 0;
		std::thread fetcher([&] {
			lunatik_result request{};
			request.result = page_.address();
			request.result_len = 100;
			fetched = call(state.fd(), LUNATIK_IOC_RESULT, request);
		});
		page_.wait();
		meanwhile();
		page_.refuse();
		fetcher.join();
		EXPECT_EQ(fetched, -EFAULT);
	}

private:
	SlowPage page_;
};

TEST_F(SlowResult, HoldsNoRunUpAndGivesWayToThatOnes)
{
	EXPECT_EQ(run_with_room("return 'older'", 0), 7U);
	fail_to_fetch([&] { EXPECT_EQ(run_with_room("return 'newer'", 0), 7U); });
	std::uint64_t size = 7;
	ASSERT_EQ(fetch(size), 0);
	EXPECT_EQ(buffer, "\x91\xa5newer\xaa");
	EXPECT_EQ(fetch(size), -ENODATA);
}

TEST_F(SlowResult, IsNotKeptAfterALaterRunThatNeedsNoKeeping)
{
	EXPECT_EQ(run_with_room("return 'older'", 0), 7U);
	fail_to_fetch([&] { EXPECT_EQ(run_with_room("return 1", 10), 2U); });
	std::uint64_t size = 7;
	EXPECT_EQ(fetch(size), -ENODATA);
}

TEST_F(Result, IsEachFilesOwn)
{
	EXPECT_EQ(run_with_room("return 'abc'", 0), 5U);
	const Fd other = state.open();
	lunatik_result request{};
	EXPECT_EQ(call(other.get(), LUNATIK_IOC_RESULT, request), -ENODATA);
	EXPECT_EQ(run(other.get(), "return 2").values(), "2");
	std::uint64_t size = 5;
	ASSERT_EQ(fetch(size), 0);
	EXPECT_EQ(buffer, abc + "\xaa");
}

TEST_F(Result, WritesNoMoreThanItsSize)
{
	const Guarded memory(5);
	const std::string chunk = "return 'abc'";
	lunatik_run request{};
	request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
	request.chunk_len = chunk.size();
	request.result = reinterpret_cast<std::uintptr_t>(memory.last(5));
	request.result_len = 5;
	EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), 0);
	EXPECT_EQ(std::string(reinterpret_cast<char *>(memory.last(5)), 5), abc);
}

TEST_F(Result, IsNotThereBeforeTheFirstRun)
{
	std::uint64_t size = 10;
	EXPECT_EQ(fetch(size), -ENODATA);
}

} // namespace
