-- Questions about challenges, and every version of their answers.

create table question (
    id                    uuid primary key,
    version               bigint      not null,
    challenge_id          uuid        not null references challenge,
    asker_organisation_id uuid        not null references organisation,
    asked_by              text        not null,
    text                  text        not null,
    asked_at              timestamptz not null,
    answer                text,
    answer_number         integer     not null,
    answered_at           timestamptz,
    check ((answer is null) = (answer_number = 0))
);
create index question_of_challenge on question (challenge_id, asked_at, id);
create index question_unanswered on question (challenge_id) where answer_number = 0;

create table answer (
    question_id uuid        not null references question,
    number      integer     not null,
    text        text        not null,
    answered_by text        not null,
    answered_at timestamptz not null,
    primary key (question_id, number)
);
