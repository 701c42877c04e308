// SPDX-License-Identifier: GPL-2.0-only
#include "passing.hpp"

#include <cerrno>
#include <cstring>

#include <sys/socket.h>

namespace {

// A message of one byte, which has room for a file.
struct Message {
	char byte = 0;
	iovec data{&byte, 1};
	alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
	msghdr header{};

	Message()
	{
		header.msg_iov = &data;
		header.msg_iovlen = 1;
		header.msg_control = control;
		header.msg_controllen = sizeof(control);
	}
	Message(const Message &) = delete;
	Message &operator=(const Message &) = delete;
	~Message() = default;
};

} // namespace

bool send_file(int socket, int fd, int flags)
{
	Message message;
	cmsghdr *const header = CMSG_FIRSTHDR(&message.header);
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(sizeof(int));
	std::memcpy(CMSG_DATA(header), &fd, sizeof(fd));
	return sendmsg(socket, &message.header, MSG_NOSIGNAL | flags) == 1;
}

int receive_file(int socket, int flags)
{
	Message message;
	if (recvmsg(socket, &message.header, MSG_CMSG_CLOEXEC | flags) < 0)
		return -errno;
	const cmsghdr *const header = CMSG_FIRSTHDR(&message.header);
	if (header == nullptr || header->cmsg_type != SCM_RIGHTS)
		return -EBADMSG;
	int fd = -1;
	std::memcpy(&fd, CMSG_DATA(header), sizeof(fd));
	return fd;
}
