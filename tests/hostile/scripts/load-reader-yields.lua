-- a reader may not yield across load
-- status: ok
-- then: return said --> "attempt to yield across a C-call boundary"
coroutine.wrap(function() said = select(2, load(coroutine.yield)) end)()
