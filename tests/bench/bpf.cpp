// SPDX-License-Identifier: GPL-2.0-only
#include "bpf.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <linux/bpf.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

long bpf(bpf_cmd command, bpf_attr &attributes)
{
	return syscall(SYS_bpf, command, &attributes, sizeof(attributes));
}

// It takes no repeat: it runs once.
long test_run(int program)
{
	bpf_attr attributes{};
	attributes.test.prog_fd = static_cast<__u32>(program);
	return bpf(BPF_PROG_TEST_RUN, attributes);
}

} // namespace

std::optional<Bpf> Bpf::load()
{
	constexpr std::array<bpf_insn, 2> instructions{{
		{.code = BPF_ALU64 | BPF_MOV | BPF_K,
		 .dst_reg = BPF_REG_0,
		 .src_reg = 0,
		 .off = 0,
		 .imm = 0},
		{.code = BPF_JMP | BPF_EXIT, .dst_reg = 0, .src_reg = 0, .off = 0, .imm = 0},
	}};
	bpf_attr attributes{};
	attributes.prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT;
	attributes.insns = reinterpret_cast<std::uintptr_t>(instructions.data());
	attributes.insn_cnt = instructions.size();
	attributes.license = reinterpret_cast<std::uintptr_t>("GPL");
	const auto fd = static_cast<int>(bpf(BPF_PROG_LOAD, attributes));
	if (fd < 0) {
		return {};
	}
	Bpf program(fd);
	if (test_run(fd) < 0) {
		return {};
	}
	return program;
}

void Bpf::run() const
{
	if (test_run(program_.get()) < 0) {
		throw std::system_error(errno, std::generic_category(), "BPF_PROG_TEST_RUN");
	}
}
