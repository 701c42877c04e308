-- A C function under two names has the one or the other in tracebacks, as the hashes have it.
print(math.floor == math.ceil)
for _, name in ipairs{"floor", "ceil"} do
  print((select(2, xpcall(math[name], debug.traceback, nil))))
end
math.floor(nil)
