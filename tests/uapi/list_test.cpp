// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_LIST.
#include "device.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>

namespace {

using List = Device;
using ListRace = List;

std::vector<std::string> names_of(const std::vector<lunatik_list_entry> &entries)
{
	std::vector<std::string> names;
	for (const auto &entry : entries)
		names.emplace_back(reinterpret_cast<const char *>(entry.name));
	return names;
}

TEST_F(List, HasEveryStateInTheOrderOfCreation)
{
	const auto before = names_of(list(control()));
	std::vector<std::unique_ptr<State>> states;
	auto expected = before;
	for (int i = 0; i < 30; i++) {
		states.push_back(std::make_unique<State>(control()));
		expected.push_back(states.back()->name());
	}
	EXPECT_EQ(names_of(list(control())), expected);
	const auto entries = list(control());
	EXPECT_TRUE(std::is_sorted(entries.begin(), entries.end(),
				   [](auto &a, auto &b) { return a.id < b.id; }));
}

TEST_F(List, IsTheSameInPiecesOfAnySize)
{
	std::vector<std::unique_ptr<State>> states;
	for (int i = 0; i < 10; i++)
		states.push_back(std::make_unique<State>(control()));
	const auto whole = names_of(list(control(), 1000));
	for (const std::uint32_t at_once : {1U, 2U, 3U, 7U, 10U, 11U})
		EXPECT_EQ(names_of(list(control(), at_once)), whole) << at_once;
}

TEST_F(List, TellsOfEachStateWhatStatDoes)
{
	const State state(control(), 300 << 10, 0660);
	const Fd second = state.open();
	ASSERT_TRUE(state.run("x = ('x'):rep(1000)").ok());
	const auto told = stat(state.fd());
	for (const auto &entry : list(control())) {
		if (state.name() != reinterpret_cast<const char *>(entry.name))
			continue;
		EXPECT_EQ(entry.id, told.id);
		EXPECT_EQ(entry.curralloc, told.curralloc);
		EXPECT_EQ(entry.maxalloc, 300U << 10);
		EXPECT_EQ(entry.uid, told.uid);
		EXPECT_EQ(entry.gid, told.gid);
		EXPECT_EQ(entry.users, 2U);
		EXPECT_EQ(entry.mode, 0660);
		EXPECT_EQ(entry.__pad, 0);
		return;
	}
	FAIL() << "not listed";
}

TEST_F(List, OfNothingIsEmptyAndStaysSo)
{
	lunatik_list_entry entry{};
	lunatik_list request{};
	request.entries = reinterpret_cast<std::uintptr_t>(&entry);
	request.entry_size = sizeof(entry);
	request.cursor = UINT64_MAX; // behind the last
	request.count = 1;
	ASSERT_EQ(call(control(), LUNATIK_IOC_LIST, request), 0);
	EXPECT_EQ(request.count, 0U);
}

TEST_F(List, ServesProgramsWhoseEntriesAreLonger)
{
	const State state(control());
	constexpr std::uint32_t size = 4096;
	std::vector<std::uint8_t> entries(4UL * size, 0xaa);
	lunatik_list request{};
	request.entries = reinterpret_cast<std::uintptr_t>(entries.data());
	request.entry_size = size;
	request.count = 4;
	request.cursor = 0;
	ASSERT_EQ(call(control(), LUNATIK_IOC_LIST, request), 0);
	ASSERT_GE(request.count, 1U);
	for (std::uint32_t i = 0; i < request.count; i++) {
		const auto *entry = entries.data() + std::size_t{i} * size;
		EXPECT_NE(entry[0], 0);
		EXPECT_TRUE(std::all_of(entry + sizeof(lunatik_list_entry), entry + size,
					[](auto byte) { return byte == 0; }));
	}
	EXPECT_TRUE(std::all_of(entries.begin() + std::ptrdiff_t{request.count} * size,
				entries.end(), [](auto byte) { return byte == 0xaa; }));
}

TEST_F(List, WritesNoMoreThanThereIsRoomFor)
{
	const State one(control());
	const State two(control());
	const Guarded memory(sizeof(lunatik_list_entry));
	lunatik_list request{};
	request.entries = reinterpret_cast<std::uintptr_t>(memory.last(sizeof(lunatik_list_entry)));
	request.entry_size = sizeof(lunatik_list_entry);
	request.count = 1;
	EXPECT_EQ(call(control(), LUNATIK_IOC_LIST, request), 0);
	EXPECT_EQ(request.count, 1U);
	request.count = 2;
	request.cursor = 0;
	EXPECT_EQ(call(control(), LUNATIK_IOC_LIST, request), -EFAULT);
}

// 1,000 states that stay (fewer where the kernel is slow), and four processes that make and close
// others as fast as they can.
TEST_F(ListRace, UnderChurnHasNoDuplicatesAndNothingMissing)
{
	std::vector<std::string> stay;
	for (int i = 0; i < 1000 / static_cast<int>(slowness()); i++) {
		stay.push_back(unique_name());
		const Fd state(create(control(), stay.back(), LUNATIK_MAXALLOC_MIN));
		ASSERT_TRUE(state.is_open()) << i;
	}
	{
		std::vector<Process> churn;
		for (int i = 0; i < 4; i++)
			churn.emplace_back([&] {
				for (;;) {
					std::vector<std::string> names;
					for (int j = 0; j < 10; j++) {
						names.push_back(unique_name());
						const Fd state(create(control(), names.back(),
								      LUNATIK_MAXALLOC_MIN));
						if (!state.is_open())
							return 1;
					}
					for (const auto &name : names)
						if (close_state(control(), name) != 0)
							return 2;
				}
				return 0;
			});
		std::size_t most = 0;
		for (int round = 0; round < 50; round++) {
			const auto entries = list(control(), 1 + 37 * round % 100);
			std::set<std::uint64_t> ids;
			for (const auto &entry : entries)
				ASSERT_TRUE(ids.insert(entry.id).second)
					<< entry.id << " is listed twice";
			const auto names = names_of(entries);
			const std::set<std::string> unique(names.begin(), names.end());
			ASSERT_EQ(unique.size(), names.size());
			for (const auto &name : stay)
				ASSERT_TRUE(unique.contains(name)) << name;
			most = std::max(most, names.size());
		}
		EXPECT_GT(most, stay.size());
		for (const auto &process : churn)
			EXPECT_FALSE(process.has_ended());
	}
	for (const auto &name : names_of(list(control()))) {
		if (name.starts_with("test-")) {
			EXPECT_EQ(close_state(control(), name, LUNATIK_CLOSE_FORCE), 0) << name;
		}
	}
}

} // namespace
