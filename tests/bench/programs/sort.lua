-- sorting, with and without a comparator; no part of these lists is so uneven that a pivot is random
local function list(seed)
  local t = {}
  for i = 1, 8000 do seed = (seed * 1103515245 + 12345) % 2147483648 t[i] = seed end
  return t
end
local up, down = list(42), list(43)
table.sort(up)
table.sort(down, function(a, b) return a > b end)
return up[1] <= up[#up] and down[1] >= down[#down]
