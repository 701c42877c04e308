// SPDX-License-Identifier: GPL-2.0-only
// MessagePack written by hand: `"\x93"_mp + "\x01"_mp`, repeated(), big-endian numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string_view>

#include "lua.hpp"

// So that a NUL in the text is one.
inline Bytes operator""_mp(const char *text, std::size_t size)
{
	return {text, text + size};
}

inline Bytes operator+(Bytes left, const Bytes &right)
{
	left.insert(left.end(), right.begin(), right.end());
	return left;
}

inline Bytes repeated(std::size_t times, const Bytes &what)
{
	Bytes all;
	all.reserve(times * what.size());
	while (times-- > 0)
		all.insert(all.end(), what.begin(), what.end());
	return all;
}

inline Bytes big_endian(std::uint64_t number, std::size_t size)
{
	Bytes bytes(size);
	while (size-- > 0) {
		bytes[size] = static_cast<std::uint8_t>(number);
		number >>= 8;
	}
	return bytes;
}
