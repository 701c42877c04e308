/* SPDX-License-Identifier: GPL-2.0-only */
/* Lua includes <assert.h>; patched Lua uses nothing of it. */
