-- Who has signed out, and when: sessions live in browsers' cookies, and this is what makes one end
-- wherever it is kept. A row is not needed any more when no session can be older than it.
create table ended_session (
  whose text not null check (whose in ('person', 'session')),
  id text not null,
  -- Whole seconds, as tokens have them.
  ended_at timestamptz not null,
  primary key (whose, id)
);
create index ended_session_ended_at on ended_session (ended_at);
