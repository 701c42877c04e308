// SPDX-License-Identifier: MIT
// The whole client library: Lua states in the Linux kernel, from C++.
//
//     lunatik::Control control;
//     lunatik::State state = control.create("demo");
//     lunatik::Outcome outcome = state.run("local a, b = ... return a + b", {1, 2});
//     // outcome.values == lunatik::Array{3}
//
// What the kernel refuses is a std::system_error whose code is the errno. How a chunk ended is no
// error but an Outcome.
#pragma once

#include <lunatik/control.hpp>
#include <lunatik/state.hpp>
#include <lunatik/value.hpp>
