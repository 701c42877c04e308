// SPDX-License-Identifier: MIT
#include "lookup.hpp"

#include "accounts.hpp"
#include "failure.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace {

std::optional<std::uint32_t> owner_of(const tool::Arguments &arguments)
{
	boost::program_options::options_description options;
	tool::add_owner_option(options);
	return tool::owner_option(tool::CommandLine(options, {.most_operands = 1}, arguments));
}

} // namespace

TEST(Owner, IsAUserByNameOrByNumber)
{
	EXPECT_EQ(owner_of({"--owner", "root"}), 0U);
	EXPECT_EQ(owner_of({"--owner", "0"}), 0U);
	EXPECT_EQ(owner_of({"--owner=4294967294"}), 4294967294U);
	EXPECT_EQ(owner_of({}), std::nullopt);
}

TEST(Owner, ThatIsNoUserIsWrongUsage)
{
	for (const std::string text : {"", "nobody-like-that", "-1", "4294967295", "4294967296",
				       "0x0", "0 ", " 0", "1:1", "root "}) {
		EXPECT_THROW((void)owner_of({"--owner=" + text}), tool::UsageError) << text;
		EXPECT_EQ(tool::user_id(text), std::nullopt) << text;
	}
}
