// SPDX-License-Identifier: GPL-2.0-only
// A program: calls that up to four actors make at the same time. It is text, one call a line:
//
//	ACTOR CALL [FIELD=VALUE]...
//	a create file=0 to=1 name=2 timeout=2000000
//
// Actors a and b are threads of one process, c and d of another. Fields that are not there have
// their usual value. Lines that are empty or begin with '#' are comments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

inline constexpr unsigned actors = 4;
inline constexpr unsigned slots = 12; // of each process, for open files

// In place of a length: that of the text it belongs to.
inline constexpr std::uint64_t its_own = ~std::uint64_t{1};

enum class Type : std::uint8_t {
	slot, // where an open file is kept
	number,
	name,   // of a state, one of a few (see process.cpp)
	text,   // bytes, in quotes
	memory, // where a pointer leads: a Memory
};

// Where a pointer leads.
enum class Memory : std::uint8_t {
	good, // to what it should, right before the end of what is mapped
	null,
	unmapped,
	split, // the second half is not mapped
	readonly,
	kernel,
	noncanonical,
	racing, // to memory that another thread overwrites, protects and drops
	self,   // to the struct itself
	count
};
std::string_view memory_name(Memory memory);

struct Field {
	std::string_view key;
	Type type;
	std::uint64_t usual = 0;
	// Where it is in the struct of an ioctl; of text and memory, the pointer.
	int offset = -1;
	unsigned width = 0;
};

// What a call can be. Those with a command are ioctls, and their fields say how the struct is
// filled.
struct Kind {
	std::string_view name;
	std::vector<Field> fields;
	unsigned command = 0;
	std::size_t size = 0; // of the struct
};
std::span<const Kind> kinds();
const Kind &kind(std::string_view name);

struct Value {
	std::uint64_t number = 0;
	std::string text;
	bool operator==(const Value &) const = default;
};

struct Call {
	unsigned actor = 0;
	const Kind *kind = nullptr;
	std::vector<Value> values; // in the order of kind->fields

	explicit Call(const Kind &of, unsigned by = 0);
	[[nodiscard]] bool has(std::string_view key) const;
	[[nodiscard]] const Value &operator[](std::string_view key) const;
	Value &operator[](std::string_view key);
	[[nodiscard]] std::uint64_t number(std::string_view key) const
	{
		return (*this)[key].number;
	}
	[[nodiscard]] Memory memory(std::string_view key) const;
	bool operator==(const Call &) const = default;
};

using Program = std::vector<Call>;

// Throws std::invalid_argument, which says what is wrong with which line.
Program parse(std::string_view text);
std::string print(const Call &call);
std::string print(const Program &program);
