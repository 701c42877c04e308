-- package.loaded and package.preload are no tables any more
-- status: ok
-- then: return pcall(require, "x") == false --> true
package.loaded = 1
package.preload = setmetatable({}, {__index = function() error("no") end})
package.searchers = nil
