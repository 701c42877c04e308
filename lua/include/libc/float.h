/* SPDX-License-Identifier: GPL-2.0-only */
/* Lua includes <float.h>; patched Lua uses nothing of it. */
