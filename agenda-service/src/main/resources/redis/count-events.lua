-- Says what waits in the outbox. Writes nothing.
--
-- KEYS  1 outbox (stream)
--
-- Returns how many events there are, as text, and the entry id of the oldest if there is one.

local answer = {tostring(redis.call('XLEN', KEYS[1]))}
local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)
if #oldest > 0 then
  table.insert(answer, oldest[1][1])
end
return answer
