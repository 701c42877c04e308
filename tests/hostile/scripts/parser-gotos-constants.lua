-- as many gotos as there may be leave blocks under many constants
-- status: ok|syntax|memory|deadline
-- cap: 64M
local code = {}
for i = 1, 190 do code[i] = ("local c%d <const> = 1"):format(i) end
code[191] = "do do do do " .. ("goto x "):rep(32000) .. "end end end end ::x::"
return load(table.concat(code, " ")) ~= nil
