-- Changes one item: the item, the agenda's version and the event that tells of it, or nothing of the three.
--
-- KEYS  1 items (hash)  2 version  3 outbox (stream)  4 changes (sorted set)
-- ARGV  1 item id  2 the item as the caller read it, '' for none  3 the item as it should be  4 the event
--
-- Returns 1 if it was changed, 0 if the item is no longer what the caller read: then the caller reads it again and
-- decides anew. So two changes at once become one after the other, and a change sent twice happens once.

local stored = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if stored ~= ARGV[2] then
  return 0
end

-- The clock makes sure that a version is never used twice, also when Redis lost its latest writes or all of them:
-- readers keep what they read under its version.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local before = tonumber(redis.call('GET', KEYS[2])) or 0
local version = math.max(now, before + 1)

-- The changes are complete from the first of them on. If something else made the version before this one (somebody by
-- hand, a restored copy), they begin anew: who reads reads everything then.
local newest = redis.call('ZRANGE', KEYS[4], -1, -1, 'WITHSCORES')
if newest[2] and tonumber(newest[2]) ~= before then
  redis.call('DEL', KEYS[4])
end

-- First what could fail (a key of another kind), since a script is not rolled back.
redis.call('XADD', KEYS[3], '*', 'event', ARGV[4])
redis.call('ZADD', KEYS[4], string.format('%.0f', version), ARGV[1])
redis.call('SET', KEYS[2], string.format('%.0f', version))
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
