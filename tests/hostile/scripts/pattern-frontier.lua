-- frontiers of a large set
-- status: deadline
-- cap: 4M
while true do (("ab "):rep(100000)):gsub("%f[" .. ("c"):rep(10000) .. "]", "") end
