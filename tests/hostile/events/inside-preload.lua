-- modules that load themselves
on(function(p)
	package.preload.m = function() return require "m" end require "m"
end)
