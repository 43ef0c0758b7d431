package org.guildhall.buying.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.web.person.PersonalRecords;
import org.guildhall.kit.web.person.PersonalRecordsSource;

/**
 * What the buying keeps of a person. All of it is a record of how authorities decided and what they
 * told suppliers, which the Act wants kept (s.98); most of it nobody can change at all.
 */
@ApplicationScoped
class BuyingRecords implements PersonalRecordsSource {

  private static final String RECORD =
      "It is a part of how authorities decided and of what they told suppliers. It is kept (section"
          + " 98 of the Procurement Act 2023, three years from the contract at least), and not"
          + " removed by itself.";

  @Override
  public List<PersonalRecords> records() {
    return List.of(
        memberships(),
        votes(),
        panels(),
        declarations(),
        scores(),
        questions(),
        answers(),
        claims(),
        signatures(),
        marks());
  }

  /** What others wrote there is the authority's, and theirs only as long as they belong to it. */
  private static String belongsTo(String organisation) {
    return "exists (select from party_membership m where m.subject = person.subject and"
        + " m.organisation_id = %s and cardinality(m.roles) > 0)".formatted(organisation);
  }

  private static PersonalRecords memberships() {
    return PersonalRecords.kept(
        "knownMemberships",
        "Your memberships, as the buying was told of them",
        "So that only those act for an organisation who may, and so that it can be shown later who"
            + " could. Only your id stands there, not your name.",
        """
        select organisation_id "organisationId", roles from party_membership, person
        where party_membership.subject = person.subject
        union all
        select organisation_id, roles from party_membership_told, person
        where party_membership_told.subject = person.subject
        """);
  }

  private static PersonalRecords votes() {
    return PersonalRecords.kept(
        "votes",
        "How you voted for your authority",
        RECORD + " The question goes to those who belong to the authority they voted for.",
        """
        select case when %s then decision.question end "question", choice, voted_at "at"
        from elector join decision on decision.id = elector.decision_id, person
        where voted_by = person.subject order by voted_at
        """
            .formatted(belongsTo("elector.organisation_id")));
  }

  private static PersonalRecords panels() {
    return PersonalRecords.kept(
        "panels",
        "Evaluation panels that you were on",
        RECORD
            + " The title of a procurement that is not public goes to those who belong to the"
            + " authority they were appointed for.",
        """
        select case when procurement.published_at is not null or %s
            then procurement.title end "procurement", panel_member.name, standing,
          declared_at "declaredAt", scores_locked_at "scoresLockedAt"
        from panel_member join panel on panel.id = panel_member.panel_id
          join procurement on procurement.id = panel.procurement_id, person
        where panel_member.subject = person.subject order by panel.appointed_at
        """
            .formatted(belongsTo("panel_member.organisation_id")));
  }

  private static PersonalRecords declarations() {
    return PersonalRecords.kept(
        "declarations",
        "What you declared about your interests",
        RECORD,
        """
        select conflict, statement, panel_declaration.declared_at "at"
        from panel_declaration join panel_member on panel_member.id = panel_member_id, person
        where panel_member.subject = person.subject order by panel_declaration.declared_at
        """);
  }

  private static PersonalRecords scores() {
    return PersonalRecords.kept(
        "scores",
        "Scores that you gave, with your reasons",
        RECORD,
        """
        select score, reason, recorded_at "at"
        from individual_score join panel_member on panel_member.id = panel_member_id, person
        where panel_member.subject = person.subject order by recorded_at
        """);
  }

  private static PersonalRecords questions() {
    return PersonalRecords.kept(
        "clarificationQuestions",
        "Questions that you asked about procurements",
        RECORD,
        """
        select text, asked_at "at" from question, person
        where asked_by = person.subject order by asked_at
        """);
  }

  private static PersonalRecords answers() {
    return PersonalRecords.kept(
        "clarificationAnswers",
        "Answers that you gave about procurements",
        RECORD,
        """
        select text, answered_at "at" from answer, person
        where answered_by = person.subject order by answered_at
        """);
  }

  private static PersonalRecords claims() {
    return PersonalRecords.kept(
        "claims",
        "Claims that you notified, or recorded the end of",
        RECORD,
        """
        select reason, notified_at "notifiedAt", resolved_at "resolvedAt"
        from standstill_claim
        where id in (
          select c.id from standstill_claim c, person where c.notified_by = person.subject
          union
          select c.id from standstill_claim c, person where c.resolved_by = person.subject)
        order by notified_at
        """);
  }

  private static PersonalRecords signatures() {
    return PersonalRecords.kept(
        "signatures",
        "Contracts that you signed",
        RECORD + " Who signed a contract is public with it.",
        """
        select side, contract_signature.name, signed_at "at" from contract_signature, person
        where contract_signature.subject = person.subject order by signed_at
        """);
  }

  private static PersonalRecords marks() {
    return PersonalRecords.kept(
        "marks",
        "Where else it is noted that it was you",
        RECORD + " What stands in a sealed tender is not handed out: nobody can read it.",
        Marks.all());
  }
}
