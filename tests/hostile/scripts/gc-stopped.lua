-- a collector that is switched off
-- status: deadline|memory
collectgarbage("stop")
while true do local t = {} end
