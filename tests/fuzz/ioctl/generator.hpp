// SPDX-License-Identifier: GPL-2.0-only
// New programs, from nothing or from others.
#pragma once

#include "program.hpp"
#include "script.hpp"

Program make_program(Random &random);
// Changed in a few places; @other gives calls.
Program mutate(Random &random, const Program &program, const Program &other);
