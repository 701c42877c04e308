// SPDX-License-Identifier: MIT
// What went wrong, in words that say what to do next, with the exit status that goes with it.
#pragma once

#include "exit_code.hpp"

#include <lunatik/control.hpp>

#include <cerrno>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace tool {

class Failure : public std::runtime_error {
public:
	Failure(ExitCode code, const std::string &message, std::string hint = {})
	    : std::runtime_error(message), code_(code), hint_(std::move(hint))
	{
	}

	[[nodiscard]] ExitCode code() const noexcept { return code_; }
	[[nodiscard]] const std::string &hint() const noexcept { return hint_; }

private:
	ExitCode code_;
	std::string hint_;
};

class UsageError : public Failure {
public:
	explicit UsageError(const std::string &message) : Failure(ExitCode::usage, message) {}
};

// Why the device did not open.
[[nodiscard]] Failure explain_device(const std::system_error &error);

// The caller may not give a cap above `most`.
[[nodiscard]] Failure explain_cap(std::string_view name, std::uint64_t most);

// The state does not belong to `owner` (or to the caller, when `owner` is empty).
[[nodiscard]] Failure explain_ownership(const lunatik::Control &control, std::string_view name,
					std::optional<std::uint32_t> owner);

// The caller may not give a run a deadline later than `most`.
[[nodiscard]] Failure explain_deadline(std::string_view name, const lunatik::Timeout &most);

// The state has hooks that do what the caller may not.
[[nodiscard]] Failure explain_hooks(std::string_view name);

// A run whose turn did not come in time, since another is in progress: that of this process, or 0.
[[nodiscard]] Failure explain_turn(std::string_view name, std::int32_t owner);

// Why an operation on a state was refused.
[[nodiscard]] Failure explain_state(const std::system_error &error, const lunatik::Control &control,
				    std::string_view name);

// Opens the device. Throws Failure.
[[nodiscard]] lunatik::Control open_device();

// Calls function and turns an error of the kernel into a Failure that names the state.
template <typename Function>
auto on_state(const lunatik::Control &control, std::string_view name, Function &&function)
{
	try {
		return function();
	} catch (const std::system_error &error) {
		throw explain_state(error, control, name);
	}
}

// The same where EPERM has one reason: the state has hooks.
template <typename Function>
auto on_hooked_state(const lunatik::Control &control, std::string_view name, Function &&function)
{
	return on_state(control, name, [&] {
		try {
			return function();
		} catch (const std::system_error &error) {
			if (error.code().value() != EPERM) {
				throw;
			}
			throw explain_hooks(name);
		}
	});
}

} // namespace tool
