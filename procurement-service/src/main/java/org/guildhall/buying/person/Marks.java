package org.guildhall.buying.person;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns that say who did something and nothing more of them; one statement for all.
 *
 * @param what for people: "tender submitted"
 * @param at the column that says when, or what else tells it
 */
record Marks(String what, String table, String column, String at) {

  private static final List<Marks> ALL =
      List.of(
          new Marks("agreement accepted", "member", "accepted_by", "accepted_at"),
          new Marks("annex of an agreement sent", "agreement_annex", "added_by", "added_at"),
          new Marks("quantity committed", "member", "committed_by", "committed_at"),
          new Marks("question put to the members", "decision", "opened_by", "opened_at"),
          new Marks("procurement begun", "procurement", "author", "created_at"),
          new Marks("plan submitted", "procurement", "submitted_by", "submitted_at"),
          new Marks("plan approved", "procurement", "approved_by", "published_at"),
          new Marks("estimated value overridden", "estimate_override", "stated_by", "stated_at"),
          new Marks("document added", "procurement_document", "added_by", "added_at"),
          new Marks("amendment prepared", "amendment", "prepared_by", "prepared_at"),
          new Marks("amendment approved", "amendment", "approved_by", "published_at"),
          new Marks("notice drafted", "notice_draft", "prepared_by", "prepared_at"),
          new Marks("notice prepared", "notice", "prepared_by", "approved_at"),
          new Marks("notice approved", "notice", "approved_by", "approved_at"),
          new Marks("tender begun", "tender", "started_by", "created_at"),
          new Marks("draft of a tender saved", "tender_draft", "saved_by", "saved_at"),
          new Marks("document of a tender sent", "tender_document", "uploaded_by", "uploaded_at"),
          new Marks(
              "document of a tender removed",
              "tender_document_removal",
              "removed_by",
              "removed_at"),
          new Marks("tender submitted", "tender_version", "submitted_by", "received_at"),
          new Marks("something done with a tender", "tender_act", "acted_by", "acted_at"),
          new Marks("opening proposed", "opening", "proposed_by", "proposed_at"),
          new Marks("opening approved", "opening", "approved_by", "opened_at"),
          new Marks("consensus locked", "panel", "agreed_by", "agreed_at"),
          new Marks("award proposed", "award_proposal", "proposed_by", "proposed_at"));

  static String all() {
    return ALL.stream().map(Marks::select).collect(Collectors.joining(" union all "))
        + " order by 2 desc nulls last";
  }

  private String select() {
    return "select '%s' \"what\", %s.%s \"at\" from %s, person where %s.%s = person.subject"
        .formatted(what, table, at, table, table, column);
  }
}
