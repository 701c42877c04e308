-- balances that never are
-- status: deadline
-- cap: 4M
while true do (("("):rep(100000)):gsub("%b()", "") end
