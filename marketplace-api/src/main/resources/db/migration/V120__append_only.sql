-- Editions and answers stay as they were written; who was here and what was said stays known.

call append_only('answer');
call append_only('challenge_edition');

call never_deleted('challenge');
call never_deleted('invitation');
call never_deleted('membership');
call never_deleted('organisation');
call never_deleted('question');
call never_deleted('response');
call never_deleted('support');
