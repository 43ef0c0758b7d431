package org.guildhall.marketplace.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.web.person.PersonalRecords;
import org.guildhall.kit.web.person.PersonalRecordsSource;
import org.guildhall.marketplace.feedback.FeedbackConfig;
import org.guildhall.marketplace.letter.LetterConfig;
import org.guildhall.marketplace.organisation.membership.EndMembership;

/** What the marketplace keeps of a person. */
@ApplicationScoped
class MarketRecords implements PersonalRecordsSource {

  private static final String PART_OF_THE_RECORD =
      "It is a part of how councils decided what to buy. It is kept (section 98 of the Procurement"
          + " Act 2023, three years at least), and not removed by itself.";

  private final EndMembership memberships;
  private final PersonConfig people;
  private final LetterConfig letters;
  private final FeedbackConfig feedback;

  MarketRecords(
      EndMembership memberships,
      PersonConfig people,
      LetterConfig letters,
      FeedbackConfig feedback) {
    this.memberships = memberships;
    this.people = people;
    this.letters = letters;
    this.feedback = feedback;
  }

  @Override
  public void endBeforeErasure(Actor person) {
    memberships.endAllOf(person);
  }

  @Override
  public List<PersonalRecords> records() {
    return List.of(
        memberships(),
        address(),
        refusals(),
        letters(),
        invitationsTo(),
        invitationsBy(),
        feedback(),
        challenges(),
        questions(),
        answers());
  }

  private static String days(Duration duration) {
    return duration.toDays() + " days";
  }

  private PersonalRecords memberships() {
    return PersonalRecords.erased(
        "memberships",
        "Where you belong and belonged, with your roles",
        "So that only those act for an organisation who may. Your name goes when you ask for it, or "
            + days(people.namesFor())
            + " after you have left. That somebody held these roles stays.",
        """
        select o.name "organisation", m.person_name "name", m.roles, m.granted_at "from",
          m.ended_at "until", m.released_at "givenBackAt", m.readmitted_at "readmittedAt"
        from membership m join organisation o on o.id = m.organisation_id, person
        where m.subject = person.subject order by m.granted_at
        """,
        """
        update membership set person_name = '' from person
        where membership.subject = person.subject and ended_at is not null and person_name <> ''
        """);
  }

  private PersonalRecords address() {
    return PersonalRecords.erased(
        "address",
        "Your e-mail address",
        "To write to you. It is removed within an hour after you have left your last organisation.",
        """
        select person_address.email, confirmed_at "confirmedAt" from person_address, person
        where person_address.subject = person.subject
        """,
        "delete from person_address using person where person_address.subject = person.subject");
  }

  private PersonalRecords refusals() {
    return PersonalRecords.erased(
        "letterChoices",
        "Which letters you do not want",
        "So that you do not get them. It goes when you have left your last organisation.",
        """
        select letter_group "letters", refused_at "refusedAt" from letter_refusal, person
        where letter_refusal.subject = person.subject
        """,
        "delete from letter_refusal using person where letter_refusal.subject = person.subject");
  }

  private PersonalRecords letters() {
    return PersonalRecords.erased(
        "letters",
        "What you were told: letters and News",
        "So that you find it again. It is removed after "
            + days(letters.keptFor())
            + ". Of what you were told for an organisation you have left, only that it was written"
            + " is handed out: what it says is that organisation's.",
        """
        select told.kind, o.name "organisation", case when theirs then headline end "headline",
          case when theirs then body end "text", written_at "writtenAt", read_at "readAt", state
        from (
          select letter.*, organisation_id is null or exists (
            select from membership m where m.subject = letter.subject
              and m.organisation_id = letter.organisation_id and m.ended_at is null) theirs
          from letter, person where letter.subject = person.subject) told
          left join organisation o on o.id = told.organisation_id
        order by written_at desc
        """,
        "delete from letter using person where letter.subject = person.subject");
  }

  private PersonalRecords invitationsTo() {
    return PersonalRecords.erased(
        "invitations",
        "Invitations to your address",
        "To let in who was invited. The address is removed "
            + days(people.invitationsFor())
            + " after an invitation was accepted, taken back or has run out.",
        """
        select o.name "organisation", i.email, i.roles, i.invited_at "invitedAt",
          i.expires_at "expiresAt", i.accepted_at "acceptedAt", i.revoked_at "revokedAt"
        from invitation i join organisation o on o.id = i.organisation_id
        where i.id in (
            select t.id from invitation t, person where lower(t.email) = lower(person.email)
            union
            select t.id from invitation t, person where t.accepted_by = person.subject)
          and i.email <> ''
        order by i.invited_at
        """,
        """
        update invitation set email = '',
          revoked_at = case when accepted_at is null then coalesce(revoked_at, guildhall_now()) else revoked_at end,
          version = version + 1
        where id in (
            select t.id from invitation t, person where lower(t.email) = lower(person.email)
            union
            select t.id from invitation t, person where t.accepted_by = person.subject)
          and email <> ''
        """);
  }

  private PersonalRecords invitationsBy() {
    return PersonalRecords.kept(
        "invitationsSent",
        "Invitations that you sent",
        "Who let whom in must be known. The invited address goes after "
            + days(people.invitationsFor())
            + "; it is not handed out here, because it is somebody else's.",
        """
        select o.name "organisation", i.roles, i.invited_at "invitedAt"
        from invitation i join organisation o on o.id = i.organisation_id, person
        where i.invited_by = person.subject order by i.invited_at
        """);
  }

  private PersonalRecords feedback() {
    return PersonalRecords.erased(
        "feedback",
        "What you told the operator, with your address",
        "To put things right and to answer you. It is removed after "
            + days(feedback.keptFor())
            + "; when you ask for it, your address goes and what you said stays until then.",
        """
        select text, page, feedback.email, received_at "receivedAt", done_at "doneAt"
        from feedback, person where lower(feedback.email) = lower(person.email)
        order by received_at
        """,
        """
        update feedback set email = null from person
        where lower(feedback.email) = lower(person.email)
        """);
  }

  private static PersonalRecords challenges() {
    return PersonalRecords.kept(
        "challenges",
        "Challenges that you helped to write",
        PART_OF_THE_RECORD
            + " The title of one that never was public goes to those who belong to its council.",
        """
        select case when published_at is not null or exists (
              select from membership m where m.subject = person.subject
                and m.organisation_id = challenge.organisation_id and m.ended_at is null)
            then title end "title",
          status, created_at "createdAt"
        from challenge, person
        where authors @> array[person.subject] order by created_at
        """);
  }

  private static PersonalRecords questions() {
    return PersonalRecords.kept(
        "questions",
        "Questions that you asked about challenges",
        PART_OF_THE_RECORD + " That it was you is not shown to anybody but the platform.",
        """
        select text, asked_at "askedAt", answer from question, person
        where asked_by = person.subject order by asked_at
        """);
  }

  private static PersonalRecords answers() {
    return PersonalRecords.kept(
        "answers",
        "Answers that you gave about challenges",
        PART_OF_THE_RECORD,
        """
        select text, answered_at "answeredAt" from answer, person
        where answered_by = person.subject order by answered_at
        """);
  }
}
