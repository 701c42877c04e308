// SPDX-License-Identifier: GPL-2.0-only
#include "device.hpp"

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

File::File(int fd, const char *what) : fd_(fd)
{
	if (fd < 0) {
		throw std::system_error(errno, std::generic_category(), what);
	}
}

File::~File()
{
	if (fd_ >= 0) {
		close(fd_);
	}
}

File open_control()
{
	return {open("/dev/lunatik", O_RDWR | O_CLOEXEC), "/dev/lunatik"};
}

int command(int fd, unsigned long number, void *argument)
{
	const int result = ioctl(fd, number, argument);
	if (result < 0) {
		throw std::system_error(errno, std::generic_category(),
					"command " + std::to_string(_IOC_NR(number)));
	}
	return result;
}

namespace {

int create(int control, std::string_view name, std::uint64_t maxalloc)
{
	auto request = named<lunatik_create>(name);
	request.maxalloc = maxalloc;
	return command(control, LUNATIK_IOC_CREATE, request);
}

} // namespace

State::State(int control, std::string_view name, std::uint64_t maxalloc)
    : control_(control), name_(name), file_(create(control, name, maxalloc), "CREATE")
{
}

State::~State()
{
	auto request = named<lunatik_close>(name_);
	ioctl(control_, LUNATIK_IOC_CLOSE, &request);
}

template <typename Request, unsigned long number>
void Execution<Request, number>::fail(std::string_view error)
{
	throw std::runtime_error("a script failed: " + std::string(error));
}

template class Execution<lunatik_run, LUNATIK_IOC_RUN>;
template class Execution<lunatik_call, LUNATIK_IOC_CALL>;

Run::Run(int state, std::string_view chunk, std::size_t room) : Execution(state, room)
{
	request().chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
	request().chunk_len = chunk.size();
}

Call::Call(int state, std::string_view function, std::string_view args, std::size_t room)
    : Execution(state, room)
{
	request().function = reinterpret_cast<std::uintptr_t>(function.data());
	request().function_len = static_cast<std::uint32_t>(function.size());
	request().args = reinterpret_cast<std::uintptr_t>(args.data());
	request().args_len = args.size();
}
