// SPDX-License-Identifier: GPL-2.0-only
// Open files, from process to process.
#pragma once

// Over a datagram socket; @flags as of sendmsg(). Whether it is on its way.
bool send_file(int socket, int fd, int flags = 0);

// A new file descriptor, or -errno: EBADMSG for a message that has brought no file, EAGAIN for none
// with MSG_DONTWAIT among the @flags.
int receive_file(int socket, int flags = 0);
