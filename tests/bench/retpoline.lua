-- SPDX-License-Identifier: GPL-2.0-only
-- For tests/bench/retpoline: compile and run the program whose text is the argument, and print how
-- many nanoseconds that took, and its results.
local text = ...
local start = lunatik.clock()
local results = table.pack(assert(load(text, "=program"))())
local taken = lunatik.clock() - start
print(taken, table.unpack(results, 1, results.n))
