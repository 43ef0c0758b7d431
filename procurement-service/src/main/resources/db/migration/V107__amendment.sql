-- Changes of a published tender notice (s.31 of the Act); the terms that change are kept as stated.

create table amendment (
  id             uuid        primary key,
  version        bigint      not null,
  procurement_id uuid        not null references procurement,
  number         int         not null,
  summary        text        not null,
  terms          text        not null,
  time_reason    text,
  prepared_by    text        not null,
  prepared_at    timestamptz not null,
  approved_by    text,
  notice_id      uuid        references notice,
  published_at   timestamptz,
  unique (procurement_id, number),
  check (approved_by <> prepared_by)
);

-- One at a time waits to be published.
create unique index amendment_waiting on amendment (procurement_id) where published_at is null;
