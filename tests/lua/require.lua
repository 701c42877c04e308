-- require: over modules that are already there.

test("libraries are modules", function()
  for _, name in ipairs {"string", "table", "math", "_G", "coroutine", "utf8", "debug", "lunatik"} do
    same({_G[name]}, (require(name)))
  end
end)

test("a preloaded module is loaded once", function()
  local times = 0
  package.preload.m = function(...)
    times = times + 1
    same({"m", ":preload:"}, ...)
    return {v = times}
  end
  same({1, 1, 1}, require "m".v, (require "m").v, times)
  same({package.loaded.m}, (require "m"))
  package.loaded.m = nil
  same(2, require "m".v)
end)

test("a module without a value is true, or what it put into package.loaded", function()
  package.preload.empty = function() end
  same({true, ":preload:"}, require "empty")
  same(true, (require "empty"))
  package.preload.own = function(name) package.loaded[name] = "own" end
  same("own", (require "own"))
  package.preload.no = function() return false end
  same(false, (require "no"))
end)

test("a missing module is an error in Lua's style", function()
  fails("module 'missing' not found:\n\tno field package.preload['missing']", require, "missing")
  fails("string expected, got no value", require)
end)

test("an error in a module comes out, and the module can be tried again", function()
  local broken = true
  package.preload.b = function() if broken then error("boom", 0) end return "fine" end
  fails("boom", require, "b")
  broken = false
  same("fine", (require "b"))
end)

test("package has nothing to search with", function()
  local names = {}
  for name in pairs(package) do names[#names + 1] = name end
  table.sort(names)
  same("loaded preload", table.concat(names, " "))
end)

done()
