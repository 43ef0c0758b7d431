-- Room that is kept for a document of a tender while it comes in, so that what is stored and what is
-- on its way never pass what a tender may have. Its name in the document store is noted before it is
-- kept there: whatever is killed in between, and whatever is to be removed, is found by its row.
create table tender_upload (
  id           uuid        primary key,
  tender_id    uuid        not null references tender,
  reserved     bigint      not null check (reserved > 0),
  content_hash text,
  started_at   timestamptz not null
);
create index tender_upload_tender on tender_upload (tender_id);

-- Which documents their supplier took back. That they were there stays, their bytes go.
create table tender_document_removal (
  document_id uuid        primary key references tender_document,
  removed_by  text        not null,
  removed_at  timestamptz not null
);
call append_only('tender_document_removal');

-- Whose bytes they are is asked before any are removed.
create index tender_document_content on tender_document (content_hash);
