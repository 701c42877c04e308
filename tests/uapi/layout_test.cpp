// SPDX-License-Identifier: GPL-2.0-only
// The ABI is what it was: numbers written down once, against the header of today.
#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <string>

#include <linux/lunatik.h>

namespace {

TEST(Layout, StructsHaveTheirSizes)
{
#define STRUCT(type, size) EXPECT_EQ(sizeof(type), size##U) << #type;
#define FIELD(type, field, offset, size)
#include "layout.inc"
#undef STRUCT
#undef FIELD
}

TEST(Layout, FieldsHaveTheirPlacesAndSizes)
{
#define STRUCT(type, size)
#define FIELD(type, field, offset, size)                                                           \
	EXPECT_EQ(offsetof(type, field), offset##U) << #type "." #field;                           \
	EXPECT_EQ(sizeof(type::field), size##U) << #type "." #field;
#include "layout.inc"
#undef STRUCT
#undef FIELD
}

TEST(Layout, ThereIsNoHiddenPaddingAndNoFieldThatIsNotListed)
{
	std::map<std::string, std::size_t> sizes, fields;
#define STRUCT(type, size) sizes[#type] = size;
#define FIELD(type, field, offset, size) fields[#type] += size;
#include "layout.inc"
#undef STRUCT
#undef FIELD
	EXPECT_EQ(sizes, fields);
}

TEST(Layout, SizesAreMultiplesOfEight)
{
#define STRUCT(type, size) EXPECT_EQ(size % 8, 0) << #type;
#define FIELD(type, field, offset, size)
#include "layout.inc"
#undef STRUCT
#undef FIELD
}

TEST(Layout, CommandsHaveTheirNumbers)
{
	EXPECT_EQ(LUNATIK_IOC_INFO, 0x8078ec00U);
	EXPECT_EQ(LUNATIK_IOC_CREATE, 0x4058ec01U);
	EXPECT_EQ(LUNATIK_IOC_LOOKUP, 0x4050ec02U);
	EXPECT_EQ(LUNATIK_IOC_CLOSE, 0x4048ec03U);
	EXPECT_EQ(LUNATIK_IOC_LIST, 0xc020ec04U);
	EXPECT_EQ(LUNATIK_IOC_RUN, 0xc058ec40U);
	EXPECT_EQ(LUNATIK_IOC_RESULT, 0xc010ec41U);
	EXPECT_EQ(LUNATIK_IOC_STAT, 0x80b0ec42U);
	EXPECT_EQ(LUNATIK_IOC_SET, 0x4018ec43U);
	EXPECT_EQ(LUNATIK_IOC_INTERRUPT, 0xc008ec44U);
	EXPECT_EQ(LUNATIK_IOC_CALL, 0xc048ec45U);
	EXPECT_EQ(LUNATIK_IOC_LOAD, 0xc050ec46U);
}

TEST(Layout, ConstantsHaveTheirValues)
{
	EXPECT_EQ(LUNATIK_ABI_VERSION, 2);
	EXPECT_EQ(LUNATIK_NAME_MAXSIZE, 64);
	EXPECT_EQ(LUNATIK_CHUNKNAME_MAXLEN, 255);
	EXPECT_EQ(LUNATIK_FUNCTION_MAXLEN, 127);
	EXPECT_EQ(LUNATIK_MODULE_MAXLEN, 127);
	EXPECT_EQ(LUNATIK_MAXALLOC_MIN, 65536);
	EXPECT_EQ(LUNATIK_TIMEOUT_NONE, 0xffffffffffffffffU);
	EXPECT_EQ(LUNATIK_ACCESS_READ, 1);
	EXPECT_EQ(LUNATIK_ACCESS_WRITE, 2);
	EXPECT_EQ(LUNATIK_CREATE_OWN_OUTPUT, 1);
	EXPECT_EQ(LUNATIK_LOOKUP_OWN_OUTPUT, 1);
	EXPECT_EQ(LUNATIK_LOOKUP_OWNER, 2);
	EXPECT_EQ(LUNATIK_CLOSE_FORCE, 1);
	EXPECT_EQ(LUNATIK_LIST_ENTRY_SIZE_VER0, 104);
	EXPECT_EQ(LUNATIK_STATUS_OK, 0);
	EXPECT_EQ(LUNATIK_STATUS_SYNTAX, 1);
	EXPECT_EQ(LUNATIK_STATUS_RUNTIME, 2);
	EXPECT_EQ(LUNATIK_STATUS_MEMORY, 3);
	EXPECT_EQ(LUNATIK_STATUS_DEADLINE, 4);
	EXPECT_EQ(LUNATIK_STATUS_INTERRUPTED, 5);
	EXPECT_EQ(LUNATIK_STATUS_ERRERR, 6);
	EXPECT_EQ(LUNATIK_RUN_NOWAIT, 1);
	EXPECT_EQ(LUNATIK_RUN_PRINT_WAIT, 2);
	EXPECT_EQ(LUNATIK_RUN_COMPILE_ONLY, 4);
	EXPECT_EQ(LUNATIK_CALL_NOWAIT, 1);
	EXPECT_EQ(LUNATIK_CALL_PRINT_WAIT, 2);
	EXPECT_EQ(LUNATIK_LOAD_NOWAIT, 1);
	EXPECT_EQ(LUNATIK_LOAD_REPLACE, 2);
	EXPECT_EQ(LUNATIK_FEATURE_CALL, 1);
	EXPECT_EQ(LUNATIK_FEATURE_LOAD, 2);
	EXPECT_EQ(LUNATIK_MSGPACK_EXT_OPAQUE, 1);
	EXPECT_EQ(LUNATIK_STAT_BUSY, 1);
	EXPECT_EQ(LUNATIK_SET_MAXALLOC, 1);
	EXPECT_EQ(LUNATIK_SET_TIMEOUT, 2);
	EXPECT_EQ(LUNATIK_SET_MODE, 4);
	EXPECT_EQ(LUNATIK_IOC_MAGIC, 0xec);
}

} // namespace
