-- What the latest consistency check found: one row, the same for all replicas.
create table consistency_report (
  only_one   boolean     primary key default true check (only_one),
  checked_at timestamptz not null,
  report     jsonb       not null
);
