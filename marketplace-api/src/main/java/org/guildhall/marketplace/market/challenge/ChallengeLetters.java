package org.guildhall.marketplace.market.challenge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Who is told what when a challenge goes a step on. */
@ApplicationScoped
class ChallengeLetters {

  /**
   * A read across features on purpose: who takes part is in their tables. Whoever took a response
   * back wants to know no more.
   */
  private static final String AROUND =
      """
      select status, supplier_id, id from response where challenge_id = ? and status <> 'WITHDRAWN'
      union select 'ASKED', asker_organisation_id, challenge_id from question where challenge_id = ?
      union select 'SUPPORTS', organisation_id, challenge_id from support
        where challenge_id = ? and withdrawn_at is null
      """;

  private static final int PLACES = 3;

  private final AgroalDataSource database;
  private final Organisations organisations;
  private final Letters letters;

  ChallengeLetters(AgroalDataSource database, Organisations organisations, Letters letters) {
    this.database = database;
    this.organisations = organisations;
    this.letters = letters;
  }

  /**
   * How an organisation takes part; the first of several is what it is told of. Names of responses
   * are those of their status.
   */
  private enum Part {
    SUBMITTED("Your response counts when you confirm it."),
    SHORTLISTED("Your response is shortlisted, and stays so. There is nothing to confirm."),
    NOT_SHORTLISTED("What was decided about your response stays so. There is nothing to do."),
    DRAFT("Your organisation has begun a response. Look whether it still fits, and submit it."),
    ASKED("Your organisation has asked about it. Look whether the answer still holds."),
    SUPPORTS("Your organisation supports it. Look whether what you said still holds.");

    private final String told;

    Part(String told) {
      this.told = told;
    }
  }

  /**
   * @param about the response, or the challenge
   */
  private record Participant(Part part, UUID organisation, UUID about) {

    Recipients people() {
      return part == Part.SUPPORTS
          ? Recipients.holding(organisation, Role.AUTHOR, Role.BUYER)
          : Recipients.holding(organisation, Role.BIDDER);
    }

    Participant first(Participant other) {
      return part.compareTo(other.part) <= 0 ? this : other;
    }
  }

  /** Whoever has not written it can publish it. */
  void submitted(Challenge challenge, Set<String> authors) {
    tell(
        LetterKind.CHALLENGE_TO_APPROVE,
        Recipients.holding(challenge.organisation(), Role.APPROVER).except(authors),
        challenge,
        Map.of("title", challenge.title()));
  }

  void sentBack(Challenge challenge, String reason) {
    tell(
        LetterKind.CHALLENGE_SENT_BACK,
        Recipients.holding(challenge.organisation(), Role.AUTHOR),
        challenge,
        Map.of("title", challenge.title(), "reason", reason));
  }

  void published(Actor approver, Challenge challenge) {
    tell(
        LetterKind.CHALLENGE_PUBLISHED,
        Recipients.holding(challenge.organisation(), Role.AUTHOR).except(approver.subject()),
        challenge,
        Map.of("title", challenge.title(), "until", until(challenge)));
  }

  /** Whoever has responded must confirm, which others do not have to. */
  void amended(Challenge challenge) {
    for (Participant each : around(challenge)) {
      Map<String, String> values =
          Map.of(
              "title", challenge.title(),
              "organisation", council(challenge),
              "until", until(challenge),
              "part", each.part().told);
      if (each.part() == Part.SUBMITTED) {
        About about = About.of(each.about(), challenge.id());
        letters.write(LetterKind.RESPONSE_TO_CONFIRM, each.people(), about, values);
      } else {
        tell(LetterKind.CHALLENGE_AMENDED, each.people(), challenge, values);
      }
    }
  }

  void withdrawn(Actor actor, Challenge challenge, String reason) {
    Map<String, String> values =
        Map.of("title", challenge.title(), "organisation", council(challenge), "reason", reason);
    for (Participant each : around(challenge)) {
      tell(LetterKind.CHALLENGE_WITHDRAWN, each.people(), challenge, values);
    }
    tell(
        LetterKind.CHALLENGE_WITHDRAWN,
        Recipients.holding(challenge.organisation(), Role.AUTHOR).except(actor.subject()),
        challenge,
        values);
  }

  private void tell(
      LetterKind kind, Recipients to, Challenge challenge, Map<String, String> values) {
    letters.write(kind, to, About.of(challenge.id()), values);
  }

  private String council(Challenge challenge) {
    return organisations.ref(challenge.organisation()).map(OrganisationRef::name).orElse("");
  }

  private static String until(Challenge challenge) {
    @Nullable Instant until = challenge.brief().responsesUntil();
    return until == null ? "" : UkDates.written(until);
  }

  /** Each organisation once; its own council is told otherwise. */
  private Collection<Participant> around(Challenge challenge) {
    Map<UUID, Participant> around = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(AROUND)) {
      for (int place = 1; place <= PLACES; place++) {
        select.setObject(place, challenge.id());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID organisation = row.getObject(2, UUID.class);
          Part part = Part.valueOf(row.getString(1));
          Participant one = new Participant(part, organisation, row.getObject(3, UUID.class));
          around.merge(organisation, one, Participant::first);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Who takes part could not be read", failed);
    }
    around.remove(challenge.organisation());
    return around.values();
  }
}
