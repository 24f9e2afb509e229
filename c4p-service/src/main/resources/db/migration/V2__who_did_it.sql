alter table proposal
  add column decided_by  text,
  add column archived_by text;

comment on column proposal.decided_by is 'the organizer''s name; null where it was decided before names were kept';
comment on column proposal.archived_by is 'the organizer''s name; null where it was archived before names were kept';
