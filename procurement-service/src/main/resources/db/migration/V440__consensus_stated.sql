-- What is hashed together with the agreed scores when their lock is stated in the log. Once a
-- procurement: a second lock could state other scores.
create table consensus_salt (
  procurement_id uuid        primary key references procurement,
  salt           bytea       not null check (length(salt) = 32),
  locked_at      timestamptz not null
);
call append_only('consensus_salt');
