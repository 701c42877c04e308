/* SPDX-License-Identifier: GPL-2.0-only */
/* Lua includes <math.h>; patched Lua uses nothing of it. */
