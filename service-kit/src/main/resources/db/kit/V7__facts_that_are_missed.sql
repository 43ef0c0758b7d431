-- Whether what was set aside is genuine and says who may do what: until somebody has dealt with it,
-- this service does not know everything, however far its owner has come.
alter table dead_letter add column missed boolean not null default false;

update dead_letter set missed = true
where replayed_at is null and discarded_at is null
  and signature is not null and reason not like '%Not believed: %';

create index dead_letter_missed on dead_letter (topic, fact_time)
  where missed and replayed_at is null and discarded_at is null;
