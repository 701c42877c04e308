-- Tables and the table library.

test("constructors and length", function()
  local t = {1, 2, x = 3, [10] = 4, "c"}
  same({3, "c", 3, 4}, #t, t[3], t.x, t[10])
  same({0, 3}, #{}, #{n = 1, 1, 2, 3})
  local function f() return 1, 2, 3 end
  same({3, 1, 4}, #{f()}, #{(f())}, #{f(), f()})
  local big = {}
  for i = 1, 300 do big[i] = i end
  local chunk = assert(load("return {" .. table.concat(big, ",") .. "}"))
  same(300, #chunk())
end)

test("keys", function()
  local t = {}
  t[true], t[false], t[print] = 1, 2, 3
  same({1, 2, 3}, t[true], t[false], t[print])
  fails("index is nil", function() t[nil] = 1 end)
  same({n = 1}, t[nil])
  fails("attempt to index a nil value (field 'x')", function() return t.x.y end)
end)

test("next and pairs visit everything once", function()
  local t, seen, n = {}, {}, 0
  for i = 1, 100 do t[i] = true t["k" .. i] = true t[-i] = true end
  for k in pairs(t) do
    assert(not seen[k])
    seen[k], n = true, n + 1
    t[k] = nil  -- clearing a field while visiting is allowed
  end
  same({300, nil, n = 2}, n, next(t))
  fails("invalid key to 'next'", next, {}, "x")
end)

test("insert and remove", function()
  local t = {}
  for i = 1, 5 do table.insert(t, i) end
  table.insert(t, 1, 0)
  table.insert(t, 4, "x")
  same("0 1 2 x 3 4 5", table.concat(t, " "))
  same({"x", 0, 5}, table.remove(t, 4), table.remove(t, 1), table.remove(t))
  same("1 2 3 4", table.concat(t, " "))
  same({n = 1}, table.remove({}))
  fails("position out of bounds", table.insert, t, 10, 1)
  fails("position out of bounds", table.remove, t, 10)
  fails("wrong number of arguments to 'insert'", table.insert, t)
end)

test("move, concat, pack, unpack", function()
  same("1 1 2 3", table.concat(table.move({1, 2, 3}, 1, 3, 2), " "))
  same("2 3 3", table.concat(table.move({1, 2, 3}, 2, 3, 1), " "))
  same("1 2", table.concat(table.move({1, 2}, 1, 2, 1, {}), " "))
  same({"1,2,3", "2,3", "", "ab"}, table.concat({1, 2, 3}, ","), table.concat({1, 2, 3}, ",", 2),
    table.concat({}), table.concat {"a", "b"})
  same({1, nil, 3, n = 3}, table.unpack({1, nil, 3}, 1, 3))
  same({2, 3}, table.unpack({1, 2, 3}, 2))
  same({3, n = 1}, table.pack(1, nil, nil).n)
  fails("invalid value (nil) at index 1 in table for 'concat'", table.concat, {}, "", 1, 2)
  fails("too many results to unpack", table.unpack, {}, 1, 1 << 40)
  fails("too many elements to move", table.move, {}, math.mininteger, math.maxinteger, 1)
end)

test("sort", function()
  local t = {}
  math.randomseed(1)
  for i = 1, 5000 do t[i] = math.random(-1000, 1000) end
  table.sort(t)
  for i = 2, #t do assert(t[i - 1] <= t[i]) end
  table.sort(t, function(a, b) return a > b end)
  for i = 2, #t do assert(t[i - 1] >= t[i]) end
  local words = {"b", "a", "C"}
  table.sort(words)
  same("C a b", table.concat(words, " "))
  fails("attempt to compare", table.sort, {1, "x", 2})
  fails("invalid order function for sorting", table.sort, {3, 1, 2, 5, 4}, function() return true end)
end)

test("sorting orders that are hard for quicksort", function()
  for _, order in ipairs {
    function(i) return i end, function(i) return -i end, function() return 0 end,
    function(i) return i % 7 end, function(i) return i <= 5000 and i or 10000 - i end,
  } do
    local t = {}
    for i = 1, 10000 do t[i] = order(i) end
    table.sort(t)
    for i = 2, #t do assert(t[i - 1] <= t[i]) end
  end
end)

test("functions of the library respect metamethods", function()
  local log = {}
  local proxy = setmetatable({}, {
    __index = function(_, k) return k <= 3 and k * 10 or nil end,
    __newindex = function(_, k, v) log[#log + 1] = k .. "=" .. tostring(v) end,
    __len = function() return 3 end,
  })
  same({"10 20 30", 10, 20, 30}, table.concat(proxy, " "), table.unpack(proxy))
  table.insert(proxy, 4)
  table.remove(proxy, 1)
  same("4=4 1=20 2=30 3=nil", table.concat(log, " "))
end)

test("raw access", function()
  local t = setmetatable({}, {__index = function() return 1 end, __len = function() return 9 end,
    __newindex = error, __eq = function() return true end})
  same({1, nil, 9, 0, n = 4}, t.x, rawget(t, "x"), #t, rawlen(t))
  rawset(t, "x", 2)
  same({2, true, false}, t.x, t == setmetatable({}, getmetatable(t)), rawequal(t, {}))
end)

done()
