/* SPDX-License-Identifier: GPL-2.0 */
/* Lua includes <float.h>; patched Lua uses nothing of it. */
