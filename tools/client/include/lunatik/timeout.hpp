// SPDX-License-Identifier: MIT
// How long a run may take.
#pragma once

#include <chrono>
#include <cstdint>

namespace lunatik {

class Timeout {
public:
	// The default: the state's for a run, the module's for a new state.
	constexpr Timeout() = default;

	// Throws std::system_error EINVAL unless it is above zero.
	Timeout(std::chrono::nanoseconds duration);
	template <typename Rep, typename Period>
	Timeout(std::chrono::duration<Rep, Period> duration)
	    : Timeout(std::chrono::nanoseconds(duration))
	{
	}

	[[nodiscard]] static constexpr Timeout none() noexcept
	{
		return from_abi(~std::uint64_t{0});
	}

	[[nodiscard]] constexpr bool is_default() const noexcept { return abi_ == 0; }
	[[nodiscard]] constexpr bool is_none() const noexcept { return *this == none(); }

	// The length, or the longest duration when there is no limit.
	[[nodiscard]] std::chrono::nanoseconds duration() const noexcept;

	// The number that the ABI uses: nanoseconds, 0 for the default, the largest for none.
	[[nodiscard]] static constexpr Timeout from_abi(std::uint64_t abi) noexcept
	{
		Timeout timeout;
		timeout.abi_ = abi;
		return timeout;
	}
	[[nodiscard]] constexpr std::uint64_t abi() const noexcept { return abi_; }

	friend constexpr bool operator==(Timeout, Timeout) = default;

private:
	std::uint64_t abi_ = 0;
};

} // namespace lunatik
