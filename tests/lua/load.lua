-- load: text only.

test("strings, readers, names and environments", function()
  same({3, "chunk"}, load("return 1 + 2")(), select(2, load("x x", "=chunk")):match("^[^:]+"))
  local parts = {"return ", "4", "2", nil}
  local i = 0
  same(42, load(function() i = i + 1 return parts[i] end)())
  same({n = 0}, load("")())
  same(7, load("return x", "=c", "t", {x = 7})())
  same({1, 2}, load("return ...")(1, 2))
  same({true, nil, "x", n = 3}, pcall(load, function() error("x", 0) end))
  local f, err = load(function() return {} end)
  assert(not f and err:find("reader function must return a string", 1, true), err)
  fails("function expected", load, {})
end)

test("binary chunks are refused whatever the mode", function()
  for _, mode in ipairs {"b", "bt", "t", false} do
    for _, chunk in ipairs {"\27Lua", "\27", "\27LuaT\0\25\147\r\n\26\n" .. ("\0"):rep(100)} do
      local f, err = load(chunk, "=c", mode or nil)
      same(nil, f)
      assert(err:find("attempt to load a binary chunk (mode is 't')", 1, true), err)
    end
  end
  local f, err = load("return 1", "=c", "b")
  same({nil, "attempt to load a text chunk (mode is 'b')", n = 2}, f, err)
  local given
  f, err = load(function() if given then return nil end given = true return "\27Lua" end)
  assert(not f and err:find("binary chunk", 1, true))
end)

test("there is no way to make one", function()
  same({nil, nil, nil, n = 3}, string.dump, loadfile, dofile)
end)

test("a chunk fails half way and leaves nothing behind", function()
  for i = 1, 200 do
    assert(not load("local t = {" .. ("{"):rep(i % 20) .. " x ="))
  end
  collectgarbage()
end)

test("large chunks", function()
  local t, many = {"local t = {}"}, 20000 // slowness
  for i = 1, many do t[#t + 1] = "t[" .. i .. "] = '" .. i .. "'" end
  t[#t + 1] = "return #t"
  same(many, load(table.concat(t, "\n"))())
  same(5000, #load("return [[" .. ("x"):rep(5000) .. "]]")())
  same(1, load("--[[" .. ("x"):rep(100000) .. "]] return 1 --" .. ("y"):rep(100000))())
  same(1, load((" \n"):rep(50000) .. "return 1")())
end)

test("a first line with # is for shells, not for load", function()
  wrong("unexpected symbol near '#'", "#!/usr/bin/lua\nreturn 1")
end)

done()
