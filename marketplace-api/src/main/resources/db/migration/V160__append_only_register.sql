-- What others published is not rewritten here, and not emptied either.

drop trigger imported_notice_is_kept on imported_notice;
drop function imported_notice_is_kept();
call append_only('imported_notice');

call never_deleted('estate_entry');
call never_deleted('release_import');
