// SPDX-License-Identifier: GPL-2.0-only
// Choices that are the same for the same seed, with every library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

class Random {
public:
	explicit Random(std::uint64_t seed) : engine_(seed) {}

	// 0 .. n - 1
	std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
	long between(long low, long high)
	{
		return low + static_cast<long>(below(static_cast<std::size_t>(high - low + 1)));
	}
	// In p of 100 cases.
	bool chance(std::size_t p) { return below(100) < p; }
	std::uint64_t bits() { return engine_(); }

	std::string pick(std::initializer_list<std::string_view> texts)
	{
		return std::string(texts.begin()[below(texts.size())]);
	}
	template <typename T>
	const T &pick(const std::vector<T> &of)
	{
		return of[below(of.size())];
	}

private:
	std::mt19937_64 engine_;
};
