package org.guildhall.marketplace.market.challenge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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

  /** A read across features on purpose: who takes part is in their tables. */
  private static final String AROUND =
      """
      select 'RESPONDED', supplier_id, id from response
        where challenge_id = ? and status = 'SUBMITTED'
      union select 'BEGAN', supplier_id, id from response where challenge_id = ? and status = 'DRAFT'
      union select 'ASKED', asker_organisation_id, challenge_id from question where challenge_id = ?
      union select 'SUPPORTS', organisation_id, challenge_id from support
        where challenge_id = ? and withdrawn_at is null
      """;

  private final AgroalDataSource database;
  private final Organisations organisations;
  private final Letters letters;

  ChallengeLetters(AgroalDataSource database, Organisations organisations, Letters letters) {
    this.database = database;
    this.organisations = organisations;
    this.letters = letters;
  }

  /**
   * Which organisations take part, and how.
   *
   * @param responded with the id of their response
   */
  private record Around(Map<UUID, UUID> responded, Set<UUID> others, Set<UUID> supporters) {

    Set<UUID> suppliers() {
      Set<UUID> all = new HashSet<>(responded.keySet());
      all.addAll(others);
      return all;
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
    Around around = around(challenge.id());
    Map<String, String> values =
        Map.of(
            "title", challenge.title(),
            "organisation", council(challenge),
            "until", until(challenge));
    around
        .responded()
        .forEach((supplier, response) ->
            letters.write(
                LetterKind.RESPONSE_TO_CONFIRM,
                Recipients.holding(supplier, Role.BIDDER),
                About.of(response, challenge.id()),
                values));
    Set<UUID> others = new HashSet<>(around.others());
    others.removeAll(around.responded().keySet());
    tell(LetterKind.CHALLENGE_AMENDED, Recipients.holding(others, Role.BIDDER), challenge, values);
    tell(LetterKind.CHALLENGE_AMENDED, supporters(challenge, around), challenge, values);
  }

  void withdrawn(Actor actor, Challenge challenge, String reason) {
    Around around = around(challenge.id());
    Map<String, String> values =
        Map.of("title", challenge.title(), "organisation", council(challenge), "reason", reason);
    tell(
        LetterKind.CHALLENGE_WITHDRAWN,
        Recipients.holding(around.suppliers(), Role.BIDDER),
        challenge,
        values);
    tell(LetterKind.CHALLENGE_WITHDRAWN, supporters(challenge, around), challenge, values);
    tell(
        LetterKind.CHALLENGE_WITHDRAWN,
        Recipients.holding(challenge.organisation(), Role.AUTHOR).except(actor.subject()),
        challenge,
        values);
  }

  private static Recipients supporters(Challenge challenge, Around around) {
    Set<UUID> others = new HashSet<>(around.supporters());
    others.remove(challenge.organisation());
    return Recipients.holding(others, Role.AUTHOR, Role.BUYER);
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

  private Around around(UUID challenge) {
    Around around = new Around(new HashMap<>(), new HashSet<>(), new HashSet<>());
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(AROUND)) {
      for (int place = 1; place <= 4; place++) {
        select.setObject(place, challenge);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID organisation = row.getObject(2, UUID.class);
          switch (row.getString(1)) {
            case "RESPONDED" -> around.responded().put(organisation, row.getObject(3, UUID.class));
            case "SUPPORTS" -> around.supporters().add(organisation);
            default -> around.others().add(organisation);
          }
        }
      }
      return around;
    } catch (SQLException failed) {
      throw new IllegalStateException("Who takes part could not be read", failed);
    }
  }
}
