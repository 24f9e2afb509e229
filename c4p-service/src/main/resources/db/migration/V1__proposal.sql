-- Word parts are found by trigrams. The extension is a trusted one: the database's owner may create it.
create extension if not exists pg_trgm;

create table proposal (
  id              uuid        primary key, -- version 7: its order is the order of submission
  title           text        not null,
  description     text        not null,
  author          text        not null,
  email           text        not null,
  status          text        not null check (status in ('PENDING', 'DECIDED', 'ARCHIVED')),
  approved        boolean     not null default false,
  submitted_at    timestamptz not null,
  decided_at      timestamptz,
  archived_at     timestamptz,
  idempotency_key text        unique,
  search_text     text        not null
);

comment on column proposal.search_text is 'title, author and e-mail in lower case, with a leading space';

create index proposal_by_status on proposal (status, approved, id desc);
create index proposal_search on proposal using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 256);
