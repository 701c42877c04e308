// SPDX-License-Identifier: MIT
// The control file: creates, finds, lists and closes states.
#pragma once

#include <lunatik/file.hpp>
#include <lunatik/state.hpp>
#include <lunatik/timeout.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lunatik {

inline constexpr const char *default_device = "/dev/lunatik";

// The longest name of a state, bytes.
inline constexpr std::size_t name_max = 63;

struct Info {
	std::uint32_t abi_version = 0;
	std::uint32_t lua_version = 0; // 50409 is 5.4.9
	std::uint64_t features = 0;
	std::uint64_t maxalloc_min = 0; // bytes
	std::uint64_t maxalloc_max = 0;
	std::uint64_t maxalloc_default = 0;
	Timeout timeout_default;
	std::uint64_t chunk_max = 0; // bytes
	std::uint32_t states_max = 0;
	std::uint32_t states = 0;
	std::uint32_t user_states_max = 0;
	std::uint32_t user_states = 0;
	std::uint64_t memory_max = 0; // bytes, of all states
	std::uint64_t memory = 0;
	std::uint64_t memory_reserved = 0; // the part of memory_max for CAP_SYS_RESOURCE
	std::uint64_t user_memory_max = 0;
	std::uint64_t user_memory = 0;
	std::uint32_t states_reserved = 0; // the part of states_max for CAP_SYS_RESOURCE
};

struct CreateOptions {
	std::uint64_t maxalloc = 0; // bytes; 0: the module's default
	Timeout timeout = {};       // of each run
	std::uint16_t mode = 0;     // permission bits; 0: 0600
	bool own_output = false;    // read only what runs of this handle print
};

enum class Access : std::uint32_t {
	none = 0, // allows set() alone, and only to the owner of the state
	read = 1,
	write = 2,
	read_write = 3,
};

struct LookupOptions {
	Access access = Access::read_write;
	bool own_output = false;                 // read only what runs of this handle print
	std::optional<std::uint32_t> owner = {}; // EPERM unless it belongs to this user (uid)
};

class Control {
public:
	// Opens the device. EPROTONOSUPPORT: the module speaks another version of the ABI.
	explicit Control(const std::filesystem::path &device = default_device);

	// Takes ownership of the descriptor of a control file.
	[[nodiscard]] static Control adopt(int fd) noexcept { return Control(File(fd)); }

	[[nodiscard]] int fd() const noexcept { return file_.fd(); }
	[[nodiscard]] int release() noexcept { return file_.release(); }

	[[nodiscard]] Info info() const;
	[[nodiscard]] State create(std::string_view name, const CreateOptions &options = {});
	[[nodiscard]] State lookup(std::string_view name, const LookupOptions &options = {});

	// Closes a state, whose name is free at the return. Throws EBUSY when a run is in progress,
	// unless force interrupts it.
	void close(std::string_view name, bool force = false);

	// Every state the caller may read, in the order of creation.
	[[nodiscard]] std::vector<Entry> list() const;

private:
	explicit Control(File file) noexcept : file_(std::move(file)) {}

	File file_;
};

} // namespace lunatik
