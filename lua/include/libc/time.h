/* SPDX-License-Identifier: GPL-2.0 */
/* Lua includes <time.h>; patched Lua uses nothing of it. */
