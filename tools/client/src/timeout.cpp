// SPDX-License-Identifier: MIT
#include <lunatik/timeout.hpp>

#include "ioctl.hpp"

#include <cerrno>

namespace lunatik {

static_assert(Timeout::none().abi() == LUNATIK_TIMEOUT_NONE);

Timeout::Timeout(std::chrono::nanoseconds duration)
    : abi_(static_cast<std::uint64_t>(duration.count()))
{
	if (duration <= std::chrono::nanoseconds::zero()) {
		detail::throw_errno(EINVAL, "timeout");
	}
}

std::chrono::nanoseconds Timeout::duration() const noexcept
{
	return detail::to_nanoseconds(abi_);
}

} // namespace lunatik
