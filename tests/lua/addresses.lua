-- No text tells where an object is, and distinct objects have distinct ids.

local function id(v)
  return tostring(v):match("^%a+: (0x%x+)$")
end

test("ids look like pointers", function()
  for _, v in ipairs {{}, print, function() end, coroutine.create(print)} do
    local text = id(v)
    assert(text and #text == 18, tostring(v))
    same({text, text}, string.format("%p", v), tostring(v):match("0x.*"))
  end
  same({"(null)", "(null)"}, string.format("%p", 1), string.format("%p", nil))
  assert(string.format("%p", "string"):find("^0x%x+$"))
end)

test("width and flags", function()
  local t = {}
  local text = id(t)
  same({"  " .. text, text .. "  ", "    (null)"}, string.format("%20p", t), string.format("%-20p", t),
    string.format("%10p", 1))
  fails("invalid conversion", string.format, "%.3p", t)
end)

test("an object keeps its id, and no two share one", function()
  local objects, ids, many = {}, {}, 5000 // slowness
  for i = 1, many do
    local t = {}
    local text = id(t)
    assert(not ids[text])
    objects[i], ids[text] = t, i
  end
  collectgarbage()
  for i = 1, many do same(i, ids[id(objects[i])]) end
end)

test("ids have nothing of addresses", function()
  -- Addresses of one heap agree in their upper bits, are multiples of 8 or 16,
  -- and those of neighbours differ in few bits. Ids must look random.
  local upper, low, objects = {}, {}, {}
  for i = 1, 200 do
    local t = {}
    objects[i] = t
    local text = id(t)
    upper[text:sub(3, 6)] = true
    low[text:sub(-1)] = true
  end
  local function count(t) local n = 0 for _ in pairs(t) do n = n + 1 end return n end
  assert(count(upper) > 150, count(upper))
  assert(count(low) > 8, count(low))
end)

test("messages of errors have none either", function()
  local _, err = pcall(error, setmetatable({}, {__name = "E"}))
  assert(tostring(err):find("^E: 0x%x+$"))
  for _, f in ipairs {function() return {} + 1 end, function() return {} < {} end, function() return ("x")() end} do
    local _, err = pcall(f)
    assert(not err:find("0x"), err)
  end
end)

done()
