-- What every test of the language starts with; the runner puts it before each.
local passed, failed = 0, 0

-- A named promise: f() must not raise.
local function test(name, f)
  local ok, err = xpcall(f, debug.traceback)
  if ok then
    passed = passed + 1
    print("ok " .. name)
  else
    failed = failed + 1
    print("not ok " .. name .. ": " .. tostring(err))
  end
end

-- Values, and the order and number of them, must be equal.
local function same(expected, ...)
  local got = table.pack(...)
  expected = type(expected) == "table" and expected or {expected, n = 1}
  local n = expected.n or #expected
  for i = 1, math.max(n, got.n) do
    if expected[i] ~= got[i] or math.type(expected[i]) ~= math.type(got[i]) then
      error(("value %d is %s, not %s"):format(i, tostring(got[i]), tostring(expected[i])), 2)
    end
  end
  if n ~= got.n then error(("%d values, not %d"):format(got.n, n), 2) end
end

-- f(...) must raise an error whose message has the given text in it.
local function fails(text, f, ...)
  local ok, err = pcall(f, ...)
  if ok then error("no error '" .. text .. "'", 2) end
  if not tostring(err):find(text, 1, true) then
    error(("error '%s', not '%s'"):format(tostring(err), text), 2)
  end
end

-- The chunk must not compile, for a reason with the given text in it.
local function wrong(text, chunk)
  local f, err = load(chunk, "=chunk")
  if f then error("compiles: " .. chunk, 2) end
  if not err:find(text, 1, true) then
    error(("'%s', not '%s'"):format(err, text), 2)
  end
end

-- Runs a chunk.
local function eval(chunk)
  return assert(load(chunk, "=chunk"))()
end

-- Last of all.
local function done()
  print(("%d passed, %d failed"):format(passed, failed))
  if failed > 0 then error("tests failed", 0) end
end
