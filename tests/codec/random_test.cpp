// SPDX-License-Identifier: GPL-2.0-only
// Random values and random bytes, against an independent implementation of MessagePack.
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <variant>

#include <msgpack.hpp>

#include "bytes.hpp"

namespace {

// A value as Lua has it: a table is what its keys lead to, and nil is nothing.
struct Value;
struct Nil {
	auto operator<=>(const Nil &) const = default;
};
using Table = std::map<Value, Value>;
struct Value {
	std::variant<Nil, bool, std::int64_t, std::string, std::shared_ptr<Table>> is;
};

bool operator<(const Value &a, const Value &b);
bool operator==(const Value &a, const Value &b);

bool operator<(const Value &a, const Value &b)
{
	if (a.is.index() != b.is.index())
		return a.is.index() < b.is.index();
	if (const auto *table = std::get_if<std::shared_ptr<Table>>(&a.is))
		return **table < *std::get<std::shared_ptr<Table>>(b.is);
	return a.is < b.is;
}

bool operator==(const Value &a, const Value &b)
{
	return !(a < b) && !(b < a);
}

// Nothing when it has no value in Lua. Table keys are compared by content here, so callers avoid
// maps with two equal tables as keys.
std::optional<Value> value_of(const msgpack::object &object, int depth = 0)
{
	const auto store = [](Table &table, const Value &key, const Value &value) {
		if (std::holds_alternative<Nil>(value.is))
			table.erase(key);
		else
			table[key] = value;
	};
	switch (object.type) {
	case msgpack::type::NIL:
		return Value{};
	case msgpack::type::BOOLEAN:
		return Value{object.via.boolean};
	case msgpack::type::POSITIVE_INTEGER:
		if (object.via.u64 > INT64_MAX)
			return {};
		return Value{static_cast<std::int64_t>(object.via.u64)};
	case msgpack::type::NEGATIVE_INTEGER:
		return Value{object.via.i64};
	case msgpack::type::STR:
		return Value{std::string(object.via.str.ptr, object.via.str.size)};
	case msgpack::type::BIN:
		return Value{std::string(object.via.bin.ptr, object.via.bin.size)};
	case msgpack::type::ARRAY: {
		if (depth == LUNATIK_VALUE_MAXDEPTH)
			return {};
		auto table = std::make_shared<Table>();
		for (std::uint32_t i = 0; i < object.via.array.size; i++) {
			const auto value = value_of(object.via.array.ptr[i], depth + 1);
			if (!value)
				return {};
			store(*table, Value{std::int64_t{i} + 1}, *value);
		}
		return Value{table};
	}
	case msgpack::type::MAP: {
		if (depth == LUNATIK_VALUE_MAXDEPTH)
			return {};
		auto table = std::make_shared<Table>();
		for (std::uint32_t i = 0; i < object.via.map.size; i++) {
			const auto key = value_of(object.via.map.ptr[i].key, depth + 1);
			const auto value = value_of(object.via.map.ptr[i].val, depth + 1);
			if (!key || !value || std::holds_alternative<Nil>(key->is))
				return {};
			store(*table, *key, *value);
		}
		return Value{table};
	}
	default:
		return {};
	}
}

struct Parsed {
	msgpack::object_handle handle;
	bool whole = false;
};

Parsed parse(const Bytes &bytes)
{
	Parsed parsed;
	try {
		std::size_t size = 0;
		parsed.handle = msgpack::unpack(reinterpret_cast<const char *>(bytes.data()),
						bytes.size(), size, nullptr, nullptr,
						msgpack::unpack_limit(0xffffff, 0xffffff));
		parsed.whole = size == bytes.size();
	} catch (const std::exception &) {
	}
	return parsed;
}

// The values of the outer array; a nil at its end counts there.
std::optional<std::vector<Value>> values_of(const Bytes &bytes)
{
	const Parsed parsed = parse(bytes);
	if (!parsed.whole || parsed.handle->type != msgpack::type::ARRAY ||
	    !value_of(*parsed.handle))
		return {};
	std::vector<Value> values;
	for (std::uint32_t i = 0; i < parsed.handle->via.array.size; i++)
		values.push_back(*value_of(parsed.handle->via.array.ptr[i], 1));
	return values;
}

class Random : public testing::Test {
protected:
	static constexpr int rounds = 2'000;

	std::uint64_t below(std::uint64_t n) { return random() % n; }

	std::int64_t integer()
	{
		const auto wide = static_cast<std::int64_t>(random()) >> below(64);
		return below(2) ? wide : -wide - 1;
	}

	using Packer = msgpack::packer<msgpack::sbuffer>;

	void integer(Packer &to)
	{
		const std::int64_t n = integer();
		switch (below(9)) {
		case 0:
			to.pack_fix_int8(static_cast<std::int8_t>(n));
			break;
		case 1:
			to.pack_fix_int16(static_cast<std::int16_t>(n));
			break;
		case 2:
			to.pack_fix_int32(static_cast<std::int32_t>(n));
			break;
		case 3:
			to.pack_fix_int64(n);
			break;
		case 4:
			to.pack_fix_uint8(static_cast<std::uint8_t>(n));
			break;
		case 5:
			to.pack_fix_uint16(static_cast<std::uint16_t>(n));
			break;
		case 6:
			to.pack_fix_uint32(static_cast<std::uint32_t>(n));
			break;
		case 7:
			to.pack_fix_uint64(static_cast<std::uint64_t>(n) & INT64_MAX);
			break;
		default:
			to.pack(n);
		}
	}

	void text(Packer &to)
	{
		std::string bytes(below(100) ? below(40) : below(70'000), '\0');
		for (std::size_t i = 0; i < bytes.size() && i < 100; i++)
			bytes[i] = static_cast<char>(random());
		const auto size = static_cast<std::uint32_t>(bytes.size());
		if (below(2))
			to.pack_str(size).pack_str_body(bytes.data(), size);
		else
			to.pack_bin(size).pack_bin_body(bytes.data(), size);
	}

	void scalar(Packer &to, bool nil)
	{
		switch (below(8)) {
		case 0:
			if (nil)
				to.pack_nil();
			else
				to.pack(true);
			break;
		case 1:
			to.pack(below(2) == 1);
			break;
		case 2:
		case 3:
			text(to);
			break;
		default:
			integer(to);
		}
	}

	void any(Packer &to, int depth)
	{
		const auto size = static_cast<std::uint32_t>(below(20) ? below(6) : below(40));
		if (budget > 0)
			budget--;
		switch (depth < LUNATIK_VALUE_MAXDEPTH && budget > 0 ? below(6) : 6) {
		case 0:
		case 1:
			to.pack_array(size);
			for (std::uint32_t i = 0; i < size; i++)
				any(to, depth + 1);
			break;
		case 2:
			to.pack_map(size);
			for (std::uint32_t i = 0; i < size; i++) {
				scalar(to, false);
				any(to, depth + 1);
			}
			break;
		default:
			scalar(to, true);
		}
	}

	// With so many arrays and maps in it at the most.
	Bytes message(int tables)
	{
		msgpack::sbuffer buffer;
		Packer packer(buffer);
		budget = tables;
		const auto size = static_cast<std::uint32_t>(below(6));
		packer.pack_array(size);
		for (std::uint32_t i = 0; i < size; i++)
			any(packer, static_cast<int>(below(LUNATIK_VALUE_MAXDEPTH)) + 1);
		return {buffer.data(), buffer.data() + buffer.size()};
	}

	// Some bytes changed, cut out or put in.
	Bytes spoiled(Bytes bytes)
	{
		for (auto times = below(4) + 1; times > 0; times--) {
			const auto at = static_cast<std::ptrdiff_t>(below(bytes.size() + 1));
			const auto byte =
				static_cast<std::uint8_t>(below(2) ? random() : 0x80 + below(0x60));
			if (at == std::ssize(bytes) || below(4) == 0)
				bytes.insert(bytes.begin() + at, byte);
			else if (below(3) == 0)
				bytes.erase(bytes.begin() + at);
			else
				bytes[static_cast<std::size_t>(at)] = byte;
		}
		return bytes;
	}

	int budget = 0; // arrays and maps that this message may still have
	std::mt19937_64 random{20'240'517};
	Lua lua;
};

TEST_F(Random, ValuesComeBackAsTheyWent)
{
	for (int round = 0; round < rounds; round++) {
		const Bytes in = message(30);
		const auto values = values_of(in);
		ASSERT_TRUE(values);
		ASSERT_EQ(check(in), std::ssize(*values));
		const Outcome outcome = lua.recode(in);
		ASSERT_EQ(outcome.status, LUA_OK) << outcome.message;
		ASSERT_EQ(check(outcome.bytes), std::ssize(*values));
		const auto again = values_of(outcome.bytes);
		ASSERT_TRUE(again);
		ASSERT_TRUE(*again == *values) << round;
	}
}

TEST_F(Random, TheCheckTakesAndRefusesWhatAnotherParserDoes)
{
	int taken = 0;
	int refused = 0;
	for (int round = 0; round < rounds * 20; round++) {
		Bytes bytes = message(4);
		if (bytes.size() > 200)
			bytes.resize(200);
		bytes = spoiled(bytes);
		const auto values = values_of(bytes);
		ASSERT_EQ(check(bytes), values ? std::ssize(*values) : -1)
			<< testing::PrintToString(bytes);
		(values ? taken : refused)++;
		if (values) {
			ASSERT_EQ(lua.recode(bytes).status, LUA_OK)
				<< testing::PrintToString(bytes);
		}
	}
	EXPECT_GT(taken, rounds / 10);
	EXPECT_GT(refused, rounds / 10);
}

} // namespace
