-- binary trees, made from below and dropped
local function tree(depth)
	if depth == 0 then return {} end
	depth = depth - 1
	return {tree(depth), tree(depth)}
end
local function count(node) return node[1] and 1 + count(node[1]) + count(node[2]) or 1 end
local kept, nodes = tree(12), 0
for depth = 4, 12, 4 do
	for i = 1, 1 << 12 - depth do nodes = nodes + count(tree(depth)) end
end
return nodes + count(kept)
