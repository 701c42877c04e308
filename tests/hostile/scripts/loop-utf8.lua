-- characters of a long string
-- status: deadline
-- cap: 8M
local s = ("\u{20AC}"):rep(300000)
while true do utf8.len(s) utf8.offset(s, 200000) for _ in utf8.codes(s) do end end
