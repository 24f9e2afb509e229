-- Each time the mail server was asked to take a notification, stored with the claim that led to it. A crash leaves an
-- attempt without an outcome: the mail may be out.
create table delivery_attempt (
  notification_id uuid        not null references notification on delete cascade,
  started_at      timestamptz not null,
  claimed_until   timestamptz not null,
  ended_at        timestamptz check ((ended_at is null) = (outcome is null)),
  outcome         text        check (outcome in ('SENT', 'POSTPONED', 'FAILED')),
  error           text,
  asked_by        text,
  primary key (notification_id, started_at)
);

comment on column delivery_attempt.claimed_until is 'without an outcome after that, its replica has died or lost the database';
comment on column delivery_attempt.asked_by is 'the organizer who wanted it tried again; null for what was due by itself';

alter table notification add column asked_by text;
comment on column notification.asked_by is 'the organizer who wants it tried again, until the next attempt';
