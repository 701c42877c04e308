// SPDX-License-Identifier: GPL-2.0-only
#include "tracing.hpp"

#include "device.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

const std::string folder = "/sys/kernel/tracing";

} // namespace

Tracing::Tracing()
{
	// A kernel without it has no such folder, and no tracer.
	mount("tracefs", folder.c_str(), "tracefs", 0, nullptr);
}

Tracing::~Tracing()
{
	umount(folder.c_str());
}

bool Tracing::has_tracer(std::string_view name) const
{
	std::istringstream names(get("available_tracers"));
	for (std::string word; names >> word;)
		if (word == name)
			return true;
	return false;
}

bool Tracing::has_probes() const
{
	return access((folder + "/kprobe_events").c_str(), W_OK) == 0;
}

void Tracing::put(std::string_view file, std::string_view text) const
{
	const auto path = folder + "/" + std::string(file);
	const Fd to(open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
	// The kernel takes a line as it is written; nothing but the opening makes a file empty.
	if (!to.is_open() || (!text.empty() && write(to.get(), text.data(), text.size()) < 0))
		throw std::system_error(errno, std::generic_category(), path);
}

std::string Tracing::get(std::string_view file) const
{
	std::ifstream from(folder + "/" + std::string(file));
	return {std::istreambuf_iterator<char>(from), {}};
}

void Tracing::make(std::string_view instance) const
{
	const auto path = folder + "/instances/" + std::string(instance);
	if (mkdir(path.c_str(), 0700) < 0)
		throw std::system_error(errno, std::generic_category(), path);
}

void Tracing::remove(std::string_view instance) const
{
	const auto path = folder + "/instances/" + std::string(instance);
	if (rmdir(path.c_str()) < 0)
		throw std::system_error(errno, std::generic_category(), path);
}
