/* SPDX-License-Identifier: GPL-2.0 */
/* Lua includes <math.h>; patched Lua uses nothing of it. */
