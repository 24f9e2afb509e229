package dev.conference.e2e.consistency;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposals by the thousand, put straight into the stores: of ten, one is approved, six are rejected and three pending.
 * All are consistent.
 *
 * @param count how many
 */
public record ManyProposals(int count) {

    // In the order of their numbers, as those of real proposals are in the order of time.
    private static final String ID = "('0199f3a1-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

    // The agenda's ids are version 5 in the namespace of URLs.
    private static final String LUA = """
            local function bytes(hex)
              return (string.gsub(hex, '..', function(pair) return string.char(tonumber(pair, 16)) end))
            end
            local function uuid(hex)
              return table.concat({hex:sub(1, 8), hex:sub(9, 12), hex:sub(13, 16), hex:sub(17, 20), hex:sub(21, 32)}, '-')
            end
            local urls = bytes('6ba7b8119dad11d180b400c04fd430c8')
            for n = 1, tonumber(ARGV[1]) do
              if n % 10 == 0 then
                local proposal = string.format('0199f3a1-0000-7000-8000-%012x', n)
                local hash = redis.sha1hex(urls .. 'urn:conference:agenda-item:' .. proposal)
                local variant = string.format('%x', tonumber(hash:sub(17, 17), 16) % 4 + 8)
                local id = uuid(hash:sub(1, 12) .. '5' .. hash:sub(14, 16) .. variant .. hash:sub(18, 32))
                redis.call('HSET', KEYS[1], id, '{"id":"' .. id .. '","proposal":{"id":"' .. proposal
                  .. '"},"title":"Talk number ' .. n .. '","description":"' .. string.rep('Words. ', 40)
                  .. '","author":"Ada Lovelace","archived":false,"createdAt":"2026-01-02T00:00:00Z","archivedAt":null}')
              end
            end
            redis.call('SET', KEYS[2], redis.call('TIME')[1] .. '000000')
            return 1
            """;

    /** Their ids. */
    public Stream<String> ids() {
        return IntStream.rangeClosed(1, count).mapToObj("0199f3a1-0000-7000-8000-%012x"::formatted);
    }

    /** Puts them there, within a few seconds. */
    public void storeIn(Stores stores) {
        stores.sql("c4p", """
                insert into proposal (id, title, description, author, email, status, approved, submitted_at, decided_at,
                                      decided_by, search_text)
                select %s, 'Talk number ' || n, repeat('Words. ', 40), 'Ada Lovelace', 'ada' || n || '@example.org',
                       case when n %% 10 < 7 then 'DECIDED' else 'PENDING' end, n %% 10 = 0, '2026-01-01Z',
                       case when n %% 10 < 7 then '2026-01-02Z'::timestamptz end, 'olga', ' talk number ' || n
                from generate_series(1, %d) n
                """.formatted(ID, count));
        stores.sql("notifications", """
                insert into notification (id, proposal_id, accepted, title, email_to, email_subject, email_body, state,
                                          attempts, created_at, sent_at)
                select %1$s, %1$s, n %% 10 = 0, 'Talk number ' || n, 'ada' || n || '@example.org', 'Your talk',
                       repeat('Words. ', 100), 'SENT', 1, '2026-01-02Z', '2026-01-02Z'
                from generate_series(1, %2$d) n where n %% 10 < 7
                """.formatted(ID, count));
        stores.script(LUA, Integer.toString(count));
    }
}
