# SPDX-License-Identifier: GPL-2.0-only
# The Lua that the kernel runs, in user space: with its own assertions, under sanitizers. What links
# with sanitized-lua is built with the same sanitizers.
include(lua.cmake)
add_library(sanitized-lua STATIC ${lua-sources})
target_include_directories(sanitized-lua PUBLIC ${root}/lua/include ${lua})
target_compile_definitions(sanitized-lua PUBLIC LUAI_ASSERT)
target_compile_options(sanitized-lua PRIVATE -w)
set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
target_compile_options(sanitized-lua PUBLIC ${sanitizers})
target_link_options(sanitized-lua PUBLIC ${sanitizers})
