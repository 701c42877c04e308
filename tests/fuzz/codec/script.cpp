// SPDX-License-Identifier: GPL-2.0-only
#include "script.hpp"

#include <array>
#include <cstddef>

namespace {

// The tables are t[0] .. t[7].
constexpr std::size_t tables = 8;

// The byte that stands for a large size: one that mutation does not favour, since it costs time.
constexpr std::uint8_t rare = 0xa7;

class Builder {
public:
	explicit Builder(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

	Script build()
	{
		script_.text = "local t = {} for i = 0, 7 do t[i] = {} end\n";
		while (!bytes_.empty())
			statement();
		script_.text += "return " + results_ + "t[0]\n";
		return std::move(script_);
	}

private:
	std::uint8_t byte()
	{
		if (bytes_.empty())
			return 0;
		const std::uint8_t first = bytes_.front();
		bytes_ = bytes_.subspan(1);
		return first;
	}

	std::uint64_t number(std::size_t size)
	{
		std::uint64_t number = 0;
		while (size-- > 0)
			number = number << 8 | byte();
		return number;
	}

	std::string table() { return "t[" + std::to_string(byte() % tables) + "]"; }

	// Around the lengths and the numbers at which the format changes. The last is rare.
	std::string near(std::span<const std::uint64_t> edges)
	{
		const std::uint8_t which = byte();
		const std::uint64_t edge =
			which == rare ? edges.back() : edges[which % (edges.size() - 1)];
		// In hexadecimal numerals wrap around.
		constexpr const char *digits = "0123456789abcdef";
		std::string text;
		for (std::uint64_t rest = edge + byte() % 3 - 1; rest != 0; rest >>= 4)
			text.insert(text.begin(), digits[rest & 15]);
		return "0x0" + text;
	}

	std::string integer()
	{
		constexpr std::array<std::uint64_t, 18> edges = {0,
								 0x80,
								 0x100,
								 0x8000,
								 0x10000,
								 0x80000000,
								 0x100000000,
								 1ULL << 62,
								 1ULL << 63,
								 0ULL - 32,
								 0ULL - 33,
								 0ULL - 0x80,
								 0ULL - 0x81,
								 0ULL - 0x8000,
								 0ULL - 0x8001,
								 0ULL - 0x80000000,
								 0ULL - 0x80000001,
								 0ULL - 0x100000000};
		switch (byte() % 3) {
		case 0:
			return std::to_string(static_cast<std::int8_t>(byte()));
		case 1:
			return near(edges);
		default:
			return std::to_string(static_cast<std::int32_t>(number(4)));
		}
	}

	std::string string()
	{
		constexpr std::array<std::uint64_t, 10> edges = {1,  2,  4,  8,   16,
								 17, 32, 40, 256, 0x10000};
		if (byte() % 3 == 0)
			return "('x'):rep(" + near(edges) + ")";
		std::string text = "'";
		for (std::size_t size = byte() % 8; size > 0; size--) {
			const std::string code = std::to_string(byte());
			text += "\\" + std::string(3 - code.size(), '0') + code;
		}
		return text + "'";
	}

	// What has no encoding of its own.
	std::string opaque()
	{
		script_.plain = false;
		switch (byte() % 4) {
		case 0:
			return "print";
		case 1:
			return "coroutine.create(print)";
		case 2:
			return "lightuserdata()";
		default:
			return "newuserdata({__name = " + string() +
				", __tostring = " + function() + "})";
		}
	}

	// Runs while the values are encoded.
	std::string function()
	{
		script_.plain = false;
		switch (byte() % 5) {
		case 0:
			return "function() return " + string() + " end";
		case 1:
			return "function() " + assignment() + " return " + string() + " end";
		case 2:
			script_.raises = true;
			return "function() error('raised') end";
		case 3:
			script_.raises = true;
			return "function() return " + value(false) + " end";
		default:
			return "function() collectgarbage() return 'x' end";
		}
	}

	std::string value(bool opaques = true)
	{
		switch (byte() % (opaques ? 7 : 6)) {
		case 0:
			return "nil";
		case 1:
			return byte() % 2 ? "true" : "false";
		case 2:
			return string();
		case 3:
			return table();
		case 4:
			return "{}";
		case 5:
			return integer();
		default:
			return opaque();
		}
	}

	std::string assignment()
	{
		std::string key = value(false);
		if (key == "nil")
			key = "1";
		return table() + "[" + key + "] = " + value(false);
	}

	void statement()
	{
		constexpr std::array<std::uint64_t, 7> counts = {1, 5, 15, 16, 17, 100, 0x10000};
		std::string &text = script_.text;
		switch (byte() % 10) {
		case 0:
		case 1: {
			std::string key = value();
			if (key == "nil")
				key = "#t + 1";
			const std::string into = table();
			text += into + "[" + key + "] = " + value();
			break;
		}
		case 2: {
			const std::string into = table();
			text += into + "[#" + into + " + 1] = " + value();
			break;
		}
		case 3:
			results_ += value() + ", ";
			return;
		case 4: {
			const std::string into = table();
			const std::string n = near(counts);
			text += "for i = 1, " + n + " & 0x1ffff do " + into + "[i] = i end";
			break;
		}
		case 5: {
			const std::string into = table();
			const std::string n = std::to_string(byte());
			text += "for i = 1, " + n + " do " + into + "['k' .. i] = -i end";
			break;
		}
		case 6: { // as deep as can be, or a little deeper
			const std::string from = table();
			const std::string into = table();
			const std::string levels = std::to_string(byte() % 40);
			text += "do local d = " + from + " for i = 1, " + levels +
				" do d = {d} end " + into + " = d end";
			break;
		}
		case 7: { // a hole
			const std::string into = table();
			text += into + "[#" + into + " - " + std::to_string(byte() % 4) + "] = nil";
			break;
		}
		case 8: // encoding does not look at it
			text += "setmetatable(" + table() +
				", {__index = t, __len = function() return 3 end, " +
				"__pairs = error, __tostring = error, __name = 'name'})";
			break;
		default: // a finalizer between the passes: each step of the collector is a whole
			 // cycle
			script_.plain = false;
			text += "collectgarbage('incremental', 1, 1000, 40) "
				"setmetatable({}, {__gc = function() " +
				assignment() + " end})";
		}
		text += "\n";
	}

	std::span<const std::uint8_t> bytes_;
	Script script_;
	std::string results_;
};

} // namespace

Script script_of(std::span<const std::uint8_t> bytes)
{
	return Builder(bytes).build();
}
