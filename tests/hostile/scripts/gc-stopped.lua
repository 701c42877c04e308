-- a collector that is switched off
-- heavy: yes
-- status: deadline|memory
collectgarbage("stop")
while true do local t = {} end
