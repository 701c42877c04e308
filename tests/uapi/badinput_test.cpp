// SPDX-License-Identifier: GPL-2.0-only
// Hostile requests: each has its errno, and nothing has changed after it.
#include "device.hpp"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <optional>

#include <sys/ioctl.h>
#include <sys/mman.h>

namespace {

// A request of any kind, as bytes; with room for what a longer one would have.
struct Request {
	std::string what;
	unsigned long command;
	bool of_state; // or of the control file
	std::vector<std::uint8_t> bytes;
	std::vector<std::pair<std::size_t, std::uint32_t>> flags; // where, and which bits are known
	std::vector<std::size_t> padding;                         // each byte of it
	// A valid one changes something: it can only be tried where it is refused.
	bool has_effect;
};

template <typename Struct>
std::vector<std::uint8_t> bytes_of(const Struct &request)
{
	std::vector<std::uint8_t> bytes(sizeof(request));
	std::memcpy(bytes.data(), &request, sizeof(request));
	return bytes;
}

std::vector<std::size_t> range(std::size_t from, std::size_t size)
{
	std::vector<std::size_t> result;
	for (std::size_t i = 0; i < size; i++)
		result.push_back(from + i);
	return result;
}

#define PADDING(type) range(offsetof(type, __pad), sizeof(type::__pad))

class BadInput : public Device {
protected:
	BadInput() : state_(control())
	{
		EXPECT_TRUE(state_.run("unchanged = 1").ok());
		before_ = snapshot();
	}
	~BadInput() override { EXPECT_EQ(snapshot(), before_) << "something has changed"; }

	[[nodiscard]] const State &state() const { return state_; }
	[[nodiscard]] int file_of(const Request &request) const
	{
		return request.of_state ? state_.fd() : control();
	}

	// One valid request of each command.
	std::vector<Request> requests()
	{
		auto list_request = lunatik_list{};
		list_request.entries = reinterpret_cast<std::uintptr_t>(entries_);
		list_request.count = 4;
		list_request.entry_size = sizeof(lunatik_list_entry);
		auto run_request = lunatik_run{};
		run_request.chunk = reinterpret_cast<std::uintptr_t>("return 1");
		run_request.chunk_len = 8;
		auto call_request = lunatik_call{};
		call_request.function = reinterpret_cast<std::uintptr_t>("tostring");
		call_request.function_len = 8;
		auto load_request = lunatik_load{};
		load_request.module = reinterpret_cast<std::uintptr_t>("m");
		load_request.module_len = 1;
		auto lookup_request = named<lunatik_lookup>(state_.name());
		lookup_request.access = LUNATIK_ACCESS_READ;
		// clang-format off
		return {
			{"INFO", LUNATIK_IOC_INFO, false, bytes_of(lunatik_info{}), {}, {}, false},
			{"CREATE", LUNATIK_IOC_CREATE, false,
			 bytes_of(named<lunatik_create>(unique_name())),
			 {{offsetof(lunatik_create, flags), LUNATIK_CREATE_OWN_OUTPUT}},
			 PADDING(lunatik_create), true},
			{"LOOKUP", LUNATIK_IOC_LOOKUP, false, bytes_of(lookup_request),
			 {{offsetof(lunatik_lookup, flags), LUNATIK_LOOKUP_OWN_OUTPUT | LUNATIK_LOOKUP_OWNER},
			  {offsetof(lunatik_lookup, access), LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE}},
			 PADDING(lunatik_lookup), true},
			{"CLOSE", LUNATIK_IOC_CLOSE, false, bytes_of(named<lunatik_close>(state_.name())),
			 {{offsetof(lunatik_close, flags), LUNATIK_CLOSE_FORCE}},
			 PADDING(lunatik_close), true},
			{"LIST", LUNATIK_IOC_LIST, false, bytes_of(list_request),
			 {{offsetof(lunatik_list, flags), 0}}, PADDING(lunatik_list), false},
			{"RUN", LUNATIK_IOC_RUN, true, bytes_of(run_request),
			 {{offsetof(lunatik_run, flags), LUNATIK_RUN_NOWAIT | LUNATIK_RUN_PRINT_WAIT | LUNATIK_RUN_COMPILE_ONLY}},
			 PADDING(lunatik_run), true},
			{"CALL", LUNATIK_IOC_CALL, true, bytes_of(call_request),
			 {{offsetof(lunatik_call, flags), LUNATIK_CALL_NOWAIT | LUNATIK_CALL_PRINT_WAIT}},
			 PADDING(lunatik_call), true},
			{"LOAD", LUNATIK_IOC_LOAD, true, bytes_of(load_request),
			 {{offsetof(lunatik_load, flags), LUNATIK_LOAD_NOWAIT | LUNATIK_LOAD_REPLACE}}, {}, true},
			{"RESULT", LUNATIK_IOC_RESULT, true, bytes_of(lunatik_result{}), {}, {}, false},
			{"STAT", LUNATIK_IOC_STAT, true, bytes_of(lunatik_stat{}), {}, {}, false},
			{"SET", LUNATIK_IOC_SET, true, bytes_of(lunatik_set{}),
			 {{offsetof(lunatik_set, flags), LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT | LUNATIK_SET_MODE}},
			 PADDING(lunatik_set), false},
			{"INTERRUPT", LUNATIK_IOC_INTERRUPT, true, bytes_of(lunatik_interrupt{}),
			 {{offsetof(lunatik_interrupt, flags), 0}}, {}, false},
		};
		// clang-format on
	}

	// All that can be seen from outside.
	struct Snapshot {
		std::vector<std::string> entries, stat;
		bool operator==(const Snapshot &) const = default;
	};
	[[nodiscard]] Snapshot snapshot() const
	{
		Snapshot now;
		for (const auto &entry : list(control()))
			now.entries.emplace_back(reinterpret_cast<const char *>(&entry),
						 sizeof(entry));
		const auto told = ::stat(state_.fd());
		now.stat.emplace_back(reinterpret_cast<const char *>(&told), sizeof(told));
		return now;
	}

private:
	State state_;
	Snapshot before_;
	lunatik_list_entry entries_[4]{};
};

TEST_F(BadInput, APointerToNothingIsEFAULT)
{
	const Guarded memory(4096);
	for (const auto &request : requests()) {
		EXPECT_EQ(call(file_of(request), request.command, nullptr), -EFAULT)
			<< request.what;
		EXPECT_EQ(call(file_of(request), request.command, memory.end()), -EFAULT)
			<< request.what;
		// The last byte is missing.
		EXPECT_EQ(call(file_of(request), request.command,
			       memory.last(request.bytes.size() - 1)),
			  -EFAULT)
			<< request.what;
		EXPECT_EQ(call(file_of(request), request.command,
			       reinterpret_cast<void *>(0xffff888000000000)),
			  -EFAULT)
			<< request.what;
	}
}

TEST_F(BadInput, AnAnswerThatCannotBeDeliveredIsEFAULTBeforeAnythingIsDone)
{
	void *page =
		mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	ASSERT_NE(page, MAP_FAILED);
	for (const auto &request : requests()) {
		if (!(_IOC_DIR(request.command) & _IOC_READ))
			continue;
		std::memcpy(page, request.bytes.data(), request.bytes.size());
		ASSERT_EQ(mprotect(page, 4096, PROT_READ), 0);
		EXPECT_EQ(call(file_of(request), request.command, page), -EFAULT) << request.what;
		ASSERT_EQ(mprotect(page, 4096, PROT_READ | PROT_WRITE), 0);
	}
	munmap(page, 4096);
}

TEST_F(BadInput, EveryUnknownFlagBitIsEINVAL)
{
	for (const auto &request : requests())
		for (const auto &[offset, known] : request.flags)
			for (std::uint32_t bit = 1; bit; bit <<= 1) {
				if (bit & known)
					continue;
				auto bytes = request.bytes;
				std::uint32_t flags = 0;
				std::memcpy(&flags, &bytes[offset], sizeof(flags));
				flags |= bit;
				std::memcpy(&bytes[offset], &flags, sizeof(flags));
				EXPECT_EQ(call(file_of(request), request.command, bytes.data()),
					  -EINVAL)
					<< request.what << " bit " << std::hex << bit;
			}
}

TEST_F(BadInput, EveryPaddingByteThatIsNotZeroIsEINVAL)
{
	for (const auto &request : requests())
		for (const auto offset : request.padding)
			for (const int value : {1, 0x80, 0xff}) {
				auto bytes = request.bytes;
				bytes[offset] = static_cast<std::uint8_t>(value);
				EXPECT_EQ(call(file_of(request), request.command, bytes.data()),
					  -EINVAL)
					<< request.what << " byte " << offset;
			}
}

TEST_F(BadInput, ALongerStructWithSomethingInItsTailIsE2BIG)
{
	for (const auto &request : requests())
		for (const std::size_t more : {1, 8, 1000}) {
			auto bytes = request.bytes;
			bytes.resize(bytes.size() + more);
			bytes.back() = 1;
			EXPECT_EQ(call(file_of(request), with_size(request.command, bytes.size()),
				       bytes.data()),
				  -E2BIG)
				<< request.what << " +" << more;
		}
}

TEST_F(BadInput, AStructOfNoOrOneByteIsZeroWhereItEnds)
{
	// The name is empty, the array has no room: what cannot be so is EINVAL.
	for (const auto &request : requests())
		for (const std::size_t size : {0, 1}) {
			if (request.what == "RUN") // an empty chunk: see below
				continue;
			// Those that only ask, or that zeros ask for nothing.
			const bool is_fine = request.what == "INFO" || request.what == "STAT" ||
				request.what == "SET" || request.what == "INTERRUPT";
			std::vector<std::uint8_t> bytes(size);
			const int expected = is_fine       ? 0
				: request.what == "RESULT" ? -ENODATA
							   : -EINVAL;
			EXPECT_EQ(call(file_of(request), with_size(request.command, size),
				       bytes.data()),
				  expected)
				<< request.what << " of " << size;
		}
}

TEST_F(BadInput, AnAnswerIsNeverLongerThanTheStruct)
{
	for (const auto &request : requests()) {
		if (request.what != "INFO" && request.what != "STAT")
			continue;
		const std::size_t size = request.bytes.size() - 1;
		std::vector<std::uint8_t> bytes(size + 1);
		bytes[size] = 0xaa;
		EXPECT_EQ(call(file_of(request), with_size(request.command, size), bytes.data()),
			  0);
		EXPECT_EQ(bytes[size], 0xaa) << request.what;
	}
}

TEST_F(BadInput, NamesThatAreNoneAreEINVAL)
{
	const auto refused = [&](std::string_view name) {
		auto create_request = named<lunatik_create>(name);
		auto lookup_request = named<lunatik_lookup>(name);
		lookup_request.access = LUNATIK_ACCESS_READ;
		auto close_request = named<lunatik_close>(name);
		EXPECT_EQ(call(control(), LUNATIK_IOC_CREATE, create_request), -EINVAL) << name;
		EXPECT_EQ(call(control(), LUNATIK_IOC_LOOKUP, lookup_request), -EINVAL) << name;
		EXPECT_EQ(call(control(), LUNATIK_IOC_CLOSE, close_request), -EINVAL) << name;
	};
	refused("");
	refused(std::string(64, 'x')); // no NUL at its end
	refused("a/b");
	refused("/");
	for (char c = 1; c < 0x20; c++)
		refused(std::string("a") + c);
	refused("a\x7f");
}

TEST_F(BadInput, CommandsThatAreNoneAreENOTTY)
{
	std::uint8_t bytes[4096] = {};
	for (unsigned nr = 0; nr < 256; nr++)
		for (const bool of_state : {false, true}) {
			const bool known = of_state
				? nr >= _IOC_NR(LUNATIK_IOC_RUN) && nr <= _IOC_NR(LUNATIK_IOC_LOAD)
				: nr <= _IOC_NR(LUNATIK_IOC_LIST);
			if (known)
				continue;
			EXPECT_EQ(call(of_state ? state().fd() : control(),
				       _IOC(_IOC_READ | _IOC_WRITE, LUNATIK_IOC_MAGIC, nr, 64),
				       bytes),
				  -ENOTTY)
				<< of_state << ' ' << nr;
		}
	for (const auto &request : requests()) {
		// Those of the other kind of file, and those of other drivers.
		EXPECT_EQ(call(request.of_state ? control() : state().fd(), request.command, bytes),
			  -ENOTTY);
		EXPECT_EQ(call(file_of(request), request.command ^ (1U << _IOC_TYPESHIFT), bytes),
			  -ENOTTY);
	}
	EXPECT_EQ(call(control(), 0, bytes), -ENOTTY);
	EXPECT_EQ(call(state().fd(), ~0U, bytes), -ENOTTY);
}

TEST_F(BadInput, ACapBelowTheMinimumOrAModeOfAnotherKindIsEINVAL)
{
	for (const std::uint64_t maxalloc : {1ULL, 4096ULL, LUNATIK_MAXALLOC_MIN - 1ULL})
		EXPECT_EQ(create(control(), unique_name(), maxalloc), -EINVAL) << maxalloc;
	for (const std::uint16_t mode : {0700, 0601, 01600, 04600, 0xffff})
		EXPECT_EQ(create(control(), unique_name(), 0, mode), -EINVAL) << std::oct << mode;
}

TEST_F(BadInput, AListWithoutRoomOrOfOddEntriesIsRefused)
{
	lunatik_list_entry entry{};
	lunatik_list good{};
	good.entries = reinterpret_cast<std::uintptr_t>(&entry);
	good.count = 1;
	good.entry_size = sizeof(entry);
	for (const std::uint32_t size : {0U, 1U, LUNATIK_LIST_ENTRY_SIZE_VER0 - 1U, 4097U, ~0U}) {
		auto request = good;
		request.entry_size = size;
		EXPECT_EQ(call(control(), LUNATIK_IOC_LIST, request), -EINVAL) << size;
	}
	auto request = good;
	request.count = 0;
	EXPECT_EQ(call(control(), LUNATIK_IOC_LIST, request), -EINVAL);
	for (const std::uint64_t entries : {0ULL, 1ULL << 63, ~0ULL, 0xffff888000000000ULL}) {
		request = good;
		request.entries = entries;
		EXPECT_EQ(call(control(), LUNATIK_IOC_LIST, request), -EFAULT) << entries;
	}
}

class BadRun : public BadInput {
protected:
	static lunatik_run good()
	{
		lunatik_run request{};
		request.chunk = reinterpret_cast<std::uintptr_t>("changed = 1");
		request.chunk_len = 11;
		return request;
	}
	[[nodiscard]] int tried(lunatik_run request) const
	{
		return call(state().fd(), LUNATIK_IOC_RUN, request);
	}
};

TEST_F(BadRun, LengthsBeyondReasonAreEMSGSIZE)
{
	for (const std::uint64_t length :
	     {64ULL << 20, 1ULL << 31, 1ULL << 32, 1ULL << 63, ~0ULL}) {
		auto request = good();
		request.chunk_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
		request = good();
		request.args = request.chunk;
		request.args_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
	}
	auto request = good();
	request.chunkname = request.chunk;
	for (const std::uint32_t length : {256U, 1U << 31, ~0U}) {
		request.chunkname_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
	}
}

TEST_F(BadRun, EveryPointerToNothingIsEFAULT)
{
	const Guarded memory(4096);
	for (const std::uint64_t nowhere :
	     {std::uint64_t{1}, std::uint64_t{reinterpret_cast<std::uintptr_t>(memory.end())},
	      std::uint64_t{reinterpret_cast<std::uintptr_t>(memory.last(5))},
	      std::uint64_t{1} << 63, std::uint64_t{0xffff888000000000}, ~std::uint64_t{0}}) {
		auto request = good();
		request.chunk = nowhere;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.args = nowhere;
		request.args_len = 11;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.chunkname = nowhere;
		request.chunkname_len = 11;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.result = nowhere;
		request.result_len = 11;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
	}
	auto request = good();
	request.chunk = 0;
	EXPECT_EQ(tried(request), -EFAULT);
}

TEST_F(BadRun, AChunkNameWithANULInItOrOfNothingIsEINVAL)
{
	auto request = good();
	request.chunkname = reinterpret_cast<std::uintptr_t>("=a\0b");
	request.chunkname_len = 4;
	EXPECT_EQ(tried(request), -EINVAL);
	request.chunkname = 0;
	EXPECT_EQ(tried(request), -EINVAL);
}

TEST_F(BadRun, ArgumentsThatAreNoArrayOfValuesAreEINVAL)
{
	using namespace std::string_view_literals;
	for (const auto args : {"\x01"sv, "\xa1x"sv, "\x91"sv, "\x90\x90"sv, "\x91\xca\0\0\0\0"sv,
				"\x91\xcb\0\0\0\0\0\0\0\0"sv, "\x91\xc1"sv, "\x91\xd4\x01\0"sv,
				"\xdd\xff\xff\xff\xff"sv, "\x91\xdb\xff\xff\xff\xff"sv,
				"\x91\xcf\x80\0\0\0\0\0\0\0"sv, "\x91\x81\xc0\x01"sv}) {
		auto request = good();
		request.args = reinterpret_cast<std::uintptr_t>(args.data());
		request.args_len = args.size();
		EXPECT_EQ(tried(request), -EINVAL) << testing::PrintToString(args);
	}
	const std::string deep(100, '\x91');
	auto request = good();
	request.args = reinterpret_cast<std::uintptr_t>(deep.data());
	request.args_len = deep.size();
	EXPECT_EQ(tried(request), -EINVAL);
}

class BadCall : public BadInput {
protected:
	static lunatik_call good()
	{
		lunatik_call request{};
		request.function = reinterpret_cast<std::uintptr_t>("error");
		request.function_len = 5;
		return request;
	}
	[[nodiscard]] int tried(lunatik_call request) const
	{
		return call(state().fd(), LUNATIK_IOC_CALL, request);
	}
};

TEST_F(BadCall, NamesThatAreNoneAreEINVAL)
{
	using namespace std::string_view_literals;
	for (const auto name : {"."sv, ":"sv, ".a"sv, "a."sv, "a..b"sv, ":a"sv, "a:"sv, "a:b:c"sv,
				"a:b.c"sv, "a.:b"sv, "a:.b"sv, "a\0b"sv, "\0"sv}) {
		auto request = good();
		request.function = reinterpret_cast<std::uintptr_t>(name.data());
		request.function_len = static_cast<std::uint32_t>(name.size());
		EXPECT_EQ(tried(request), -EINVAL) << name;
	}
	auto request = good();
	request.function_len = 0;
	EXPECT_EQ(tried(request), -EINVAL);
}

TEST_F(BadCall, LengthsBeyondReasonAreEMSGSIZE)
{
	for (const std::uint32_t length : {128U, 4096U, 1U << 31, ~0U}) {
		auto request = good();
		request.function_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
	}
	for (const std::uint64_t length : {64ULL << 20, 1ULL << 32, ~0ULL}) {
		auto request = good();
		request.args = request.function;
		request.args_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
	}
}

TEST_F(BadCall, EveryPointerToNothingIsEFAULT)
{
	const Guarded memory(4096);
	for (const std::uint64_t nowhere :
	     {std::uint64_t{0}, std::uint64_t{reinterpret_cast<std::uintptr_t>(memory.end())},
	      std::uint64_t{reinterpret_cast<std::uintptr_t>(memory.last(4))},
	      std::uint64_t{0xffff888000000000}, ~std::uint64_t{0}}) {
		auto request = good();
		request.function = nowhere;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.args = nowhere;
		request.args_len = 5;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.result = nowhere;
		request.result_len = 5;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
	}
}

TEST_F(BadCall, ArgumentsThatAreNoArrayOfValuesAreEINVAL)
{
	using namespace std::string_view_literals;
	for (const auto args : {"\x01"sv, "\x91"sv, "\x90\x90"sv, "\x91\xca\0\0\0\0"sv}) {
		auto request = good();
		request.args = reinterpret_cast<std::uintptr_t>(args.data());
		request.args_len = args.size();
		EXPECT_EQ(tried(request), -EINVAL) << testing::PrintToString(args);
	}
}

class BadLoad : public BadInput {
protected:
	static lunatik_load good()
	{
		lunatik_load request{};
		request.module = reinterpret_cast<std::uintptr_t>("module");
		request.module_len = 6;
		request.chunk = reinterpret_cast<std::uintptr_t>("changed = 1");
		request.chunk_len = 11;
		return request;
	}
	[[nodiscard]] int tried(lunatik_load request) const
	{
		return call(state().fd(), LUNATIK_IOC_LOAD, request);
	}
};

TEST_F(BadLoad, ANameOfNothingOrWithANULInItIsEINVAL)
{
	auto request = good();
	request.module_len = 0;
	EXPECT_EQ(tried(request), -EINVAL);
	request.module = reinterpret_cast<std::uintptr_t>("a\0b");
	request.module_len = 3;
	EXPECT_EQ(tried(request), -EINVAL);
	request = good();
	request.chunkname = request.module;
	request.chunkname_len = 7;
	EXPECT_EQ(tried(request), -EINVAL);
	request.chunkname = 0;
	EXPECT_EQ(tried(request), -EINVAL);
}

TEST_F(BadLoad, LengthsBeyondReasonAreEMSGSIZE)
{
	for (const std::uint32_t length : {128U, 1U << 31, ~0U}) {
		auto request = good();
		request.module_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
	}
	for (const std::uint64_t length : {64ULL << 20, 1ULL << 32, ~0ULL}) {
		auto request = good();
		request.chunk_len = length;
		EXPECT_EQ(tried(request), -EMSGSIZE) << length;
	}
	auto request = good();
	request.chunkname = request.module;
	request.chunkname_len = 256;
	EXPECT_EQ(tried(request), -EMSGSIZE);
}

TEST_F(BadLoad, EveryPointerToNothingIsEFAULT)
{
	const Guarded memory(4096);
	for (const std::uint64_t nowhere :
	     {std::uint64_t{1}, std::uint64_t{reinterpret_cast<std::uintptr_t>(memory.end())},
	      std::uint64_t{reinterpret_cast<std::uintptr_t>(memory.last(5))},
	      std::uint64_t{0xffff888000000000}, ~std::uint64_t{0}}) {
		auto request = good();
		request.module = nowhere;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.chunk = nowhere;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.chunkname = nowhere;
		request.chunkname_len = 11;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
		request = good();
		request.result = nowhere;
		request.result_len = 11;
		EXPECT_EQ(tried(request), -EFAULT) << nowhere;
	}
}

} // namespace
