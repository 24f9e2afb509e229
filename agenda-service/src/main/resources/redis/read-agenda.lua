-- Reads all items with the version they are of.
--
-- KEYS  1 items (hash)  2 version
--
-- Returns the version ('0' before the first change), then the items in no particular order.

local answer = redis.call('HVALS', KEYS[1])
table.insert(answer, 1, redis.call('GET', KEYS[2]) or '0')
return answer
