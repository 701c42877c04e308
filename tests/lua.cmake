# SPDX-License-Identifier: GPL-2.0-only
# Lua as the kernel runs it, for user space. It is in the folder ${lua}, fetched again when a patch
# changes; ${lua-sources} are all its files with all libraries but the host's own, to be built into
# an archive, from which a program takes what it calls.
set(lua ${CMAKE_CURRENT_BINARY_DIR}/lua)
file(GLOB patches CONFIGURE_DEPENDS ${root}/lua/patches/*.patch)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${root}/lua/pin ${root}/lua/fetch ${patches})
execute_process(COMMAND ${root}/lua/fetch ${lua} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB lua-sources CONFIGURE_DEPENDS ${lua}/*.c ${root}/lua/*.c)
