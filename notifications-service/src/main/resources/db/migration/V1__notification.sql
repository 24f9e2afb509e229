-- An e-mail to a speaker about the decision on a proposal, from the moment it is written to its delivery.
create table notification (
  id              uuid        primary key, -- version 7: in the order of creation
  proposal_id     uuid        not null,
  accepted        boolean     not null,
  agenda_item_id  uuid,
  title           text        not null,
  email_to        text        not null,
  email_subject   text        not null,
  email_body      text        not null,
  traceparent     text,
  state           text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts        integer     not null,
  last_error      text,
  next_attempt_at timestamptz check ((next_attempt_at is not null) = (state = 'WAITING')),
  locked_until    timestamptz,
  created_at      timestamptz not null,
  sent_at         timestamptz check ((sent_at is not null) = (state = 'SENT')),
  constraint one_notification_for_a_decision unique (proposal_id, accepted)
);

comment on column notification.traceparent is 'the trace in which the decision became known; delivery continues it';
comment on column notification.locked_until is 'until then one replica is delivering it, unless that replica died';

-- What is due, for delivery.
create index notification_due on notification (next_attempt_at) where state = 'WAITING';
-- Lists by state, newest first. Lists of everything use the primary key, lists of one proposal the constraint.
create index notification_newest_by_state on notification (state, id);
