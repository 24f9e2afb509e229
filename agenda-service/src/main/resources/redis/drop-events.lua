-- Removes events that Kafka has acknowledged and gives the relay's lease back.
--
-- KEYS  1 lease  2 outbox (stream)
-- ARGV  1 the replica  2… entry ids
--
-- Returns how many were removed; fewer than given if another replica relayed them too.

local removed = 0
for i = 2, #ARGV do
  removed = removed + redis.call('XDEL', KEYS[2], ARGV[i])
end
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return removed
