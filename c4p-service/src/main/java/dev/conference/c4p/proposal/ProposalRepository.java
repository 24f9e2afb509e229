package dev.conference.c4p.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in PostgreSQL. Every call is one statement, and reads no more than it returns. */
@Repository
class ProposalRepository {

    private static final String COLUMNS =
            "id, title, description, author, email, status, approved, submitted_at, decided_at, decided_by, archived_at, archived_by";

    private final JdbcClient jdbc;

    ProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new proposal; false if its idempotency key was used before. Waits for a concurrent use of the key. */
    boolean insert(Proposal proposal, @Nullable String idempotencyKey) {
        var content = proposal.content();
        return jdbc.sql("""
                        insert into proposal (id, title, description, author, email, status, approved, submitted_at,
                                              idempotency_key, search_text)
                        values (:id, :title, :description, :author, :email, :status, :approved, :submittedAt, :key, :text)
                        on conflict (idempotency_key) do nothing
                        """)
                        .param("id", proposal.id())
                        .param("title", content.title())
                        .param("description", content.description())
                        .param("author", content.author())
                        .param("email", content.email())
                        .param("status", proposal.status().name())
                        .param("approved", proposal.approved())
                        .param("submittedAt", utc(proposal.submittedAt()))
                        .param("key", idempotencyKey)
                        .param("text", content.searchText())
                        .update()
                > 0;
    }

    /** Stores where a proposal stands now. */
    void update(Proposal proposal) {
        jdbc.sql("""
                        update proposal
                        set status = :status, approved = :approved, decided_at = :decidedAt, decided_by = :decidedBy,
                            archived_at = :archivedAt, archived_by = :archivedBy
                        where id = :id
                        """)
                .param("id", proposal.id())
                .param("status", proposal.status().name())
                .param("approved", proposal.approved())
                .param("decidedAt", utc(proposal.decidedAt()))
                .param("decidedBy", proposal.decidedBy())
                .param("archivedAt", utc(proposal.archivedAt()))
                .param("archivedBy", proposal.archivedBy())
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from proposal where id = :id")
                .param("id", id)
                .query(ProposalRepository::proposal)
                .optional();
    }

    Optional<Proposal> findByIdempotencyKey(String key) {
        return jdbc.sql("select " + COLUMNS + " from proposal where idempotency_key = :key")
                .param("key", key)
                .query(ProposalRepository::proposal)
                .optional();
    }

    /** Reads a proposal and keeps others from changing it until the transaction ends. */
    Optional<Proposal> findForUpdate(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from proposal where id = :id for update")
                .param("id", id)
                .query(ProposalRepository::proposal)
                .optional();
    }

    /** Reads proposals, oldest first, and keeps others from changing them until the transaction ends. */
    List<Proposal> findForUpdate(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from proposal where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(ProposalRepository::proposal)
                .list();
    }

    /** Newest first. */
    List<Proposal> list(ProposalFilter filter) {
        var sql = new StringBuilder("select " + COLUMNS + " from proposal where true");
        if (filter.status() != null) {
            sql.append(" and status = :status");
        }
        if (filter.approved() != null) {
            sql.append(" and approved = :approved");
        }
        if (filter.after() != null) {
            sql.append(" and id < :after");
        }
        var patterns = filter.patterns();
        for (var i = 0; i < patterns.size(); i++) {
            sql.append(" and search_text like :pattern").append(i);
        }
        var query = jdbc.sql(sql.append(" order by id desc limit :limit").toString())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("approved", filter.approved())
                .param("after", filter.after())
                .param("limit", filter.limit());
        for (var i = 0; i < patterns.size(); i++) {
            query = query.param("pattern" + i, patterns.get(i));
        }
        return query.query(ProposalRepository::proposal).list();
    }

    /** Counts by state, each up to the limit: at most four times that many index entries are read. */
    ProposalCounts count(int limit) {
        return jdbc.sql("""
                        select
                          (select count(*) from (select 1 from proposal where status = 'PENDING' limit :limit) p),
                          (select count(*) from (select 1 from proposal where status = 'DECIDED' and approved limit :limit) a),
                          (select count(*) from (select 1 from proposal where status = 'DECIDED' and not approved limit :limit) r),
                          (select count(*) from (select 1 from proposal where status = 'ARCHIVED' limit :limit) x)
                        """)
                .param("limit", limit)
                .query((row, number) ->
                        new ProposalCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), limit))
                .single();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new ProposalContent(
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("author"),
                        row.getString("email")),
                ProposalStatus.valueOf(row.getString("status")),
                row.getBoolean("approved"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decided_by"),
                instant(row.getObject("archived_at", OffsetDateTime.class)),
                row.getString("archived_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
