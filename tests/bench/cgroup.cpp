// SPDX-License-Identifier: GPL-2.0-only
#include "cgroup.hpp"

#include <fstream>
#include <stdexcept>
#include <string>

#include <sys/mount.h>

namespace {

const std::filesystem::path root = "/sys/fs/cgroup";

void put(const std::filesystem::path &file, const std::string &text)
{
	std::ofstream stream(file);
	stream << text << std::flush;
	if (!stream.good()) {
		throw std::runtime_error("cannot write to " + file.string());
	}
}

} // namespace

Cgroup::Cgroup() : path_(root / "bench")
{
	if (!std::filesystem::exists(root / "cgroup.controllers") &&
	    mount("cgroup2", root.c_str(), "cgroup2", 0, nullptr) < 0) {
		throw std::runtime_error("no control groups");
	}
	put(root / "cgroup.subtree_control", "+memory");
	std::filesystem::create_directory(path_);
	put(path_ / "cgroup.procs", "0");
}

std::uint64_t Cgroup::charged() const
{
	std::ifstream stream(path_ / "memory.current");
	std::uint64_t bytes = 0;
	if (!(stream >> bytes)) {
		throw std::runtime_error("no memory control group");
	}
	return bytes;
}
