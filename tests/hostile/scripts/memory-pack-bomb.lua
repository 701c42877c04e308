-- a field as long as memory
-- status: memory
return string.pack("c1000000000", "")
