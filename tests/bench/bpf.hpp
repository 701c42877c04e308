// SPDX-License-Identifier: GPL-2.0-only
// The least that the kernel can be asked to execute of others' code: a BPF program that returns 0.
#pragma once

#include "device.hpp"

#include <optional>

class Bpf {
public:
	// None: the kernel has no such thing.
	static std::optional<Bpf> load();

	// BPF_PROG_TEST_RUN, once.
	void run() const;

private:
	explicit Bpf(int fd) : program_(fd, "BPF_PROG_LOAD") {}

	File program_;
};
