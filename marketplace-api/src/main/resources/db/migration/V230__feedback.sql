-- What people tell the operator about the site. Who sent it is not kept, but where to answer if
-- they said so.

create table feedback (
    id          uuid primary key,
    text        text        not null,
    page        text,
    email       text,
    received_at timestamptz not null,
    done_at     timestamptz
);
create index feedback_waiting on feedback (received_at desc, id desc) where done_at is null;
create index feedback_done on feedback (received_at desc, id desc) where done_at is not null;
create index feedback_oldest on feedback (received_at);
create index feedback_email on feedback (lower(email)) where email is not null;
