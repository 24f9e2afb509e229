-- Reads the items that have changed since a version, or all of them, with the version that they make.
--
-- KEYS  1 items (hash)  2 version  3 changes (sorted set)
-- ARGV  1 the version that the caller knows, '' for none
--
-- Returns the version ('0' before the first change), 'changed' or 'all', then those items in no particular order.
--
-- All are read unless it is certain what has changed: the version that the caller knows is one of the changes, which are
-- complete from their first on, and the newest of them is what made the version.

local version = redis.call('GET', KEYS[2]) or '0'
local newest = redis.call('ZRANGE', KEYS[3], -1, -1, 'WITHSCORES')

local ids
if ARGV[1] ~= ''
  and newest[2] and tonumber(newest[2]) == tonumber(version)
  and redis.call('ZCOUNT', KEYS[3], ARGV[1], ARGV[1]) == 1 then
  ids = redis.call('ZRANGEBYSCORE', KEYS[3], '(' .. ARGV[1], '+inf')
end

local items
if ids and #ids > 0 and #ids <= 1000 then
  items = redis.call('HMGET', KEYS[1], unpack(ids))
  table.insert(items, 1, 'changed')
else
  items = redis.call('HVALS', KEYS[1])
  table.insert(items, 1, 'all')
end
table.insert(items, 1, version)
return items
