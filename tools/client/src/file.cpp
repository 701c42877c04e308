// SPDX-License-Identifier: MIT
#include <lunatik/file.hpp>

#include <unistd.h>

namespace lunatik {

File::~File()
{
	if (fd_ >= 0) {
		::close(fd_);
	}
}

} // namespace lunatik
