// SPDX-License-Identifier: GPL-2.0-only
#include "device.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <grp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <msgpack.hpp>

Fd::~Fd()
{
	if (fd_ >= 0)
		close(fd_);
}

Fd open_control()
{
	const int fd = open("/dev/lunatik", O_RDWR | O_CLOEXEC);
	if (fd < 0)
		throw std::system_error(errno, std::generic_category(), "/dev/lunatik");
	return Fd(fd);
}

int call(int fd, unsigned long command, void *argument)
{
	const int result = ioctl(fd, command, argument);
	return result < 0 ? -errno : result;
}

std::string unique_name()
{
	static int count;
	return "test-" + std::to_string(getpid()) + "-" + std::to_string(++count);
}

int create(int control, std::string_view name, std::uint64_t maxalloc, std::uint16_t mode)
{
	auto request = named<lunatik_create>(name);
	request.maxalloc = maxalloc;
	request.mode = mode;
	return call(control, LUNATIK_IOC_CREATE, request);
}

int lookup(int control, std::string_view name, std::uint32_t access, std::uint32_t flags)
{
	auto request = named<lunatik_lookup>(name);
	request.access = access;
	request.flags = flags;
	return call(control, LUNATIK_IOC_LOOKUP, request);
}

int close_state(int control, std::string_view name, std::uint32_t flags)
{
	auto request = named<lunatik_close>(name);
	request.flags = flags;
	return call(control, LUNATIK_IOC_CLOSE, request);
}

namespace {

void must(int result, const char *what)
{
	if (result < 0)
		throw std::system_error(-result, std::generic_category(), what);
}

} // namespace

std::vector<lunatik_list_entry> list(int control, std::uint32_t at_once)
{
	std::vector<lunatik_list_entry> all;
	std::vector<lunatik_list_entry> some(at_once);
	lunatik_list request{};
	do {
		request.entries = reinterpret_cast<std::uintptr_t>(some.data());
		request.count = at_once;
		request.entry_size = sizeof(lunatik_list_entry);
		must(call(control, LUNATIK_IOC_LIST, request), "LIST");
		all.insert(all.end(), some.begin(), some.begin() + request.count);
	} while (request.count > 0);
	return all;
}

bool is_listed(int control, std::string_view name)
{
	for (const auto &entry : list(control))
		if (name == reinterpret_cast<const char *>(entry.name))
			return true;
	return false;
}

lunatik_stat stat(int state)
{
	lunatik_stat request{};
	must(call(state, LUNATIK_IOC_STAT, request), "STAT");
	return request;
}

lunatik_info info(int control)
{
	lunatik_info request{};
	must(call(control, LUNATIK_IOC_INFO, request), "INFO");
	return request;
}

std::string Outcome::text(const std::string &key) const
{
	const auto handle = msgpack::unpack(result.data(), result.size());
	const auto map = handle->as<std::map<std::string, msgpack::object>>();
	return map.contains(key) ? map.at(key).as<std::string>() : "";
}

std::string Outcome::value() const
{
	const auto handle = msgpack::unpack(result.data(), result.size());
	const auto map = handle->as<std::map<std::string, msgpack::object>>();
	std::ostringstream text;
	if (map.contains("value"))
		text << map.at("value");
	return text.str();
}

std::string Outcome::values() const
{
	if (error != 0)
		return "error " + std::to_string(-error);
	if (status != LUNATIK_STATUS_OK)
		return "status " + std::to_string(status) + ": " + message();
	const auto handle = msgpack::unpack(result.data(), result.size());
	std::ostringstream text;
	for (std::uint32_t i = 0; i < handle->via.array.size; i++)
		text << (i ? " " : "") << handle->via.array.ptr[i];
	return text.str();
}

namespace {

std::uint64_t pointer(std::string_view text)
{
	return reinterpret_cast<std::uintptr_t>(text.data());
}

template <typename Request>
void set_chunk(Request &request, std::string_view chunk, const RunOptions &options)
{
	request.chunk = pointer(chunk);
	request.chunk_len = chunk.size();
	request.chunkname = pointer(options.chunkname);
	request.chunkname_len = static_cast<std::uint32_t>(options.chunkname.size());
}

template <typename Request>
void set_args(Request &request, const RunOptions &options)
{
	request.args = pointer(options.args);
	request.args_len = options.args.size();
}

template <typename Request>
Outcome carry_out(int state, unsigned long command, Request &request, const RunOptions &options)
{
	Outcome outcome;
	outcome.result.resize(4096);
	request.result = reinterpret_cast<std::uintptr_t>(outcome.result.data());
	request.result_len = outcome.result.size();
	request.timeout = options.timeout;
	request.wait = options.wait;
	request.flags = options.flags;
	outcome.error = call(state, command, request);
	if (outcome.error != 0) {
		outcome.result.clear();
		return outcome;
	}
	outcome.status = request.status;
	const bool fits = request.result_len <= outcome.result.size();
	outcome.result.resize(request.result_len);
	if (!fits) {
		lunatik_result rest{};
		rest.result = reinterpret_cast<std::uintptr_t>(outcome.result.data());
		rest.result_len = outcome.result.size();
		must(call(state, LUNATIK_IOC_RESULT, rest), "RESULT");
	}
	return outcome;
}

} // namespace

Outcome run(int state, std::string_view chunk, const RunOptions &options)
{
	lunatik_run request{};
	set_chunk(request, chunk, options);
	set_args(request, options);
	return carry_out(state, LUNATIK_IOC_RUN, request, options);
}

Outcome call_function(int state, std::string_view function, const RunOptions &options)
{
	lunatik_call request{};
	request.function = pointer(function);
	request.function_len = static_cast<std::uint32_t>(function.size());
	set_args(request, options);
	return carry_out(state, LUNATIK_IOC_CALL, request, options);
}

Outcome load(int state, std::string_view module, std::string_view chunk, const RunOptions &options)
{
	lunatik_load request{};
	request.module = pointer(module);
	request.module_len = static_cast<std::uint32_t>(module.size());
	set_chunk(request, chunk, options);
	return carry_out(state, LUNATIK_IOC_LOAD, request, options);
}

State::State(int control, std::uint64_t maxalloc, std::uint16_t mode)
    : control_(fcntl(control, F_DUPFD_CLOEXEC, 0)), name_(unique_name()),
      fd_(create(control, name_, maxalloc, mode))
{
	must(fd_.get(), "CREATE");
}

State::~State()
{
	close_state(control_.get(), name_, LUNATIK_CLOSE_FORCE);
}

Fd State::open(std::uint32_t access, std::uint32_t flags) const
{
	const int fd = lookup(control_.get(), name_, access, flags);
	must(fd, "LOOKUP");
	return Fd(fd);
}

Process::Process(const std::function<int()> &function) : pid_(fork())
{
	if (pid_ < 0)
		throw std::system_error(errno, std::generic_category(), "fork");
	if (pid_ > 0)
		return;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	int status = 255;
	try {
		status = function();
	} catch (const std::exception &error) {
		dprintf(2, "in a process of the test: %s\n", error.what());
	}
	_exit(status);
}

Process::~Process()
{
	if (pid_ > 0) {
		kill(pid_, SIGKILL);
		waitpid(pid_, nullptr, 0);
	}
}

void Process::signal(int number) const
{
	kill(pid_, number);
}

int Process::wait()
{
	int status = 0;
	if (waitpid(std::exchange(pid_, -1), &status, 0) < 0)
		throw std::system_error(errno, std::generic_category(), "waitpid");
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool Process::has_ended() const
{
	siginfo_t information{};
	waitid(P_PID, static_cast<id_t>(pid_), &information, WEXITED | WNOHANG | WNOWAIT);
	return information.si_pid != 0;
}

int in_process(const std::function<int()> &function)
{
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) < 0)
		throw std::system_error(errno, std::generic_category(), "pipe");
	const Fd from(ends[0]);
	Fd to(ends[1]);
	Process process([&] {
		const int result = function();
		return write(to.get(), &result, sizeof(result)) == sizeof(result) ? 0 : 1;
	});
	to.reset();
	int result = 0;
	const bool told = read(from.get(), &result, sizeof(result)) == sizeof(result);
	if (process.wait() != 0 || !told)
		throw std::runtime_error("a process of the test has failed");
	return result;
}

int as_user(const User &user, const std::function<int()> &function)
{
	return in_process([&] {
		if (setgroups(user.groups.size(), user.groups.data()) < 0 ||
		    setresgid(user.gid, user.gid, user.gid) < 0 ||
		    setresuid(user.uid, user.uid, user.uid) < 0)
			throw std::system_error(errno, std::generic_category(), "setresuid");
		return function();
	});
}

unsigned slowness()
{
	static const char *const told = std::getenv("LUNATIK_SLOWNESS");
	return told != nullptr ? static_cast<unsigned>(std::stoul(told)) : 1;
}

bool eventually(const std::function<bool()> &condition, int seconds)
{
	const auto end = monotonic_ns() +
		static_cast<std::uint64_t>(seconds) * slowness() * 1000 * ns_per_ms;
	while (!condition()) {
		if (monotonic_ns() > end)
			return false;
		usleep(1000);
	}
	return true;
}

Parameter::Parameter(std::string_view name, std::uint64_t value)
    : path_("/sys/module/lunatik/parameters/" + std::string(name))
{
	std::ifstream(path_) >> before_;
	std::ofstream file(path_);
	file << value << std::flush;
	if (before_.empty() || !file)
		throw std::runtime_error("cannot set " + path_);
}

Parameter::~Parameter()
{
	std::ofstream(path_) << before_ << std::flush;
}

Guarded::Guarded(std::size_t size)
{
	const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
	const std::size_t usable = (size + page - 1) / page * page;
	mapped_ = usable + page;
	start_ = mmap(nullptr, mapped_, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (start_ == MAP_FAILED)
		throw std::bad_alloc();
	end_ = static_cast<std::uint8_t *>(start_) + usable;
	mprotect(end_, page, PROT_NONE);
}

Guarded::~Guarded()
{
	munmap(start_, mapped_);
}

namespace {

// The states that a suite finds are there when it ends, and no others.
class LeavesNothingBehind : public testing::Environment {
	static std::vector<std::string> names()
	{
		std::vector<std::string> names;
		for (const auto &entry : list(open_control().get()))
			names.emplace_back(reinterpret_cast<const char *>(entry.name));
		return names;
	}
	void SetUp() override { before_ = names(); }
	void TearDown() override { EXPECT_EQ(names(), before_); }
	std::vector<std::string> before_;
};

} // namespace

int main(int argc, char **argv)
{
	testing::InitGoogleTest(&argc, argv);
	testing::AddGlobalTestEnvironment(new LeavesNothingBehind);
	return RUN_ALL_TESTS();
}
