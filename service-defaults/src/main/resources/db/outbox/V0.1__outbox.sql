-- The outbox: events wait here, in the transaction of the state change they tell of, until Kafka has them.
-- Columns are those of Spring Integration's JdbcChannelMessageStore; the order is the sequence's, never a clock's.
create sequence outbox_message_seq;

create table outbox_channel_message (
  message_id       char(36)     not null,
  group_key        char(36)     not null,
  created_date     bigint       not null,
  message_priority bigint,
  message_sequence bigint       not null default nextval('outbox_message_seq'),
  message_content  text         not null,
  region           varchar(100) not null,
  primary key (region, group_key, message_sequence)
);

comment on column outbox_channel_message.message_content is 'the event, a CloudEvent in JSON';
