-- One trigger for what is only ever added and one for what is never deleted, against TRUNCATE too;
-- until now each area had its own and most forgot it.

drop trigger rule_assessment_append_only on rule_assessment;
drop function rule_assessment_is_kept();

drop trigger tender_version_is_append_only on tender_version;
drop trigger opened_envelope_is_append_only on opened_envelope;
drop trigger log_entry_is_append_only on log_entry;
drop trigger log_leaf_is_append_only on log_leaf;
drop trigger log_node_is_append_only on log_node;
drop trigger log_head_is_append_only on log_head;
drop trigger opening_finding_is_append_only on opening_finding;
drop function refuse_to_change_sealed();

drop trigger panel_declaration_append_only on panel_declaration;
drop trigger panel_declaration_not_emptied on panel_declaration;
drop trigger individual_score_append_only on individual_score;
drop trigger individual_score_not_emptied on individual_score;
drop trigger consensus_score_append_only on consensus_score;
drop trigger consensus_score_not_emptied on consensus_score;
drop function assessment_is_append_only();

drop trigger sent_summary_append_only on sent_summary;
drop trigger sent_summary_not_emptied on sent_summary;
drop trigger lot_award_append_only on lot_award;
drop trigger award_proposal_not_deleted on award_proposal;
drop trigger standstill_claim_not_deleted on standstill_claim;
drop trigger award_share_append_only on award_share;
drop trigger award_share_not_emptied on award_share;
drop trigger award_share_item_append_only on award_share_item;
drop trigger award_share_item_not_emptied on award_share_item;
drop function award_is_kept();

drop trigger contract_signature_append_only on contract_signature;
drop trigger contract_not_deleted on contract;
drop function contract_is_kept();

-- Before the tender.
call append_only('answer');
call append_only('procurement_document');
call append_only('question');
call append_only('rule_assessment');
-- The sealed tender, the log, and what was opened.
call append_only('key_check');
call append_only('log_entry');
call append_only('log_head');
call append_only('log_leaf');
call append_only('log_node');
call append_only('opened_document');
call append_only('opened_envelope');
call append_only('opening_finding');
call append_only('tender_document');
call append_only('tender_version');
-- Assessment, award and contract.
call append_only('award_share');
call append_only('award_share_item');
call append_only('consensus_score');
call append_only('contract_signature');
call append_only('individual_score');
call append_only('lot_award');
call append_only('panel_declaration');
call append_only('sent_summary');

call never_deleted('amendment');
call never_deleted('award_proposal');
call never_deleted('consortium');
call never_deleted('contract');
call never_deleted('decision');
call never_deleted('elector');
call never_deleted('estimate_override');
call never_deleted('log_key');
call never_deleted('member');
call never_deleted('notice');
call never_deleted('notice_draft');
call never_deleted('opening');
call never_deleted('panel');
call never_deleted('panel_assignment');
call never_deleted('panel_member');
call never_deleted('procurement');
call never_deleted('sealing_key');
call never_deleted('standstill');
call never_deleted('standstill_claim');
call never_deleted('tender');
call never_deleted('termination');
