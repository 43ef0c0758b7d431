-- The array operators want the same element type on both sides, and the mapper sends varchar[].
alter table challenge alter column cpv_search type varchar[];
