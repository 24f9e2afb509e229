-- Takes the relay's lease and reads the oldest events. Writes nothing while nothing waits.
--
-- KEYS  1 lease  2 outbox (stream)
-- ARGV  1 the replica  2 duration of the lease in ms  3 how many events at most
--
-- Returns for each event its entry id and the event, oldest first; nothing if another replica holds the lease.

local entries = redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', ARGV[3])
if #entries == 0 then
  return {}
end

local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return {}
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])

local answer = {}
for _, entry in ipairs(entries) do
  table.insert(answer, entry[1])
  table.insert(answer, entry[2][2])
end
return answer
