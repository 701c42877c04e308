// SPDX-License-Identifier: GPL-2.0-only
#pragma once

// What every program starts with. A program has only so much fuel: each turn of a loop and each
// call takes of it, so that loops in loops come to an end.
extern const char *const prelude;
