/* SPDX-License-Identifier: GPL-2.0-only */
/* Lua includes <time.h>; patched Lua uses nothing of it. */
