-- What a draft said when it was prepared: its approval is for that and nothing else. Drafts from
-- before, which have none, are approved as they stand.
alter table notice_draft add column content_hash text;
