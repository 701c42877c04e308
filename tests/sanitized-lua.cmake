# SPDX-License-Identifier: GPL-2.0-only
# The Lua that the kernel runs, in user space: with its own assertions, under sanitizers. What links
# with sanitized-lua is built with the same sanitizers.
set(lua ${CMAKE_CURRENT_BINARY_DIR}/lua)
file(GLOB patches CONFIGURE_DEPENDS ${root}/lua/patches/*.patch)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${root}/lua/pin ${root}/lua/fetch ${patches})
execute_process(COMMAND ${root}/lua/fetch ${lua} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB upstream ${lua}/*.c)

add_library(sanitized-lua STATIC ${upstream} ${root}/lua/bytes.c ${root}/lua/integers.c ${root}/lua/format.c ${root}/lua/identity.c
	${root}/lua/hash.c)
target_include_directories(sanitized-lua PUBLIC ${root}/lua/include ${lua})
target_compile_definitions(sanitized-lua PUBLIC LUAI_ASSERT)
target_compile_options(sanitized-lua PRIVATE -w)
set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
target_compile_options(sanitized-lua PUBLIC ${sanitizers})
target_link_options(sanitized-lua PUBLIC ${sanitizers})
