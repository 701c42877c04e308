-- libraries that are required in a hook
on(function(p)
	package.loaded.netfilter = nil package.loaded.timer = nil require "netfilter" require "timer" require "conntrack" require "nothing"
end)
