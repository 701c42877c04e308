/* SPDX-License-Identifier: GPL-2.0 */
/* Lua includes <locale.h>; patched Lua uses nothing of it. */
