package org.guildhall.buying.replica.party;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.authority.ReplicaAge;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Who could act for whom at a moment, as the marketplace told it. */
@ApplicationScoped
public class PartyHistory {
  /** A heartbeat comes every second; a person who waits for it waits no longer than that. */
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private static final String OBSTACLES =
      """
      select
        exists (select from (
          select distinct on (membership_id) roles from party_membership_told t
          where t.organisation_id = did.organisation and t.subject = did.subject
          order by membership_id, told_at <= did.moment desc,
            case when told_at <= did.moment then version end desc, version) held
          where ? = any(held.roles)),
        (select status = 'SUSPENDED' from party_status_told s
         where s.organisation_id = did.organisation
         order by told_at <= did.moment desc,
           case when told_at <= did.moment then version end desc, version
         limit 1)
      from unnest(?::uuid[], ?::text[], (?::text[])::timestamptz[]) with ordinality
        did(organisation, subject, moment, number)
      order by did.number
      """;

  private final AgroalDataSource database;
  private final ReplicaAge age;

  PartyHistory(AgroalDataSource database, ReplicaAge age) {
    this.database = database;
    this.age = age;
  }

  /**
   * Refuses unless everything is known that the marketplace had decided by a moment; waits for it
   * if it must be on its way.
   *
   * @param moment real time, as facts have it
   */
  public void mustReach(Instant moment) {
    if (!age.isFresh(PartyMemberships.TOPIC)
        || !age.awaitKnown(PartyMemberships.TOPIC, moment, MOMENT)) {
      throw ProblemException.of(
          KitProblem.MEMBERSHIP_UNKNOWN,
          "We do not know yet who acted for the suppliers until the deadline. Nothing was opened. "
              + untilWhen());
    }
  }

  /** What is on its way comes by itself; what was set aside does not. */
  private String untilWhen() {
    return age.missed(PartyMemberships.TOPIC) == 0
        ? "Try again in a few seconds."
        : "A change that could not be read was set aside; the operator has to deal with it first.";
  }

  /** Why somebody could not act for an organisation at a moment. */
  public enum Obstacle {
    /** They did not hold the role, or did not belong to it any more. */
    NOT_A_MEMBER,
    /** The organisation was suspended. */
    SUSPENDED
  }

  /** Keeps what was told; the same version told again changes nothing. */
  void told(MembershipFact fact, ReceivedFact received) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert /* background */ into party_membership_told
                  (membership_id, version, organisation_id, subject, roles, told_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)) {
      insert.setObject(1, fact.id());
      insert.setLong(2, fact.version());
      insert.setObject(3, fact.organisationId());
      insert.setString(4, fact.subject());
      insert.setArray(5, connection.createArrayOf("text", fact.rolesOrNone().toArray()));
      insert.setObject(6, received.time().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("A membership could not be kept", failed);
    }
  }

  /** The same for an organisation's status. */
  void told(OrganisationFact fact, ReceivedFact received) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert /* background */ into party_status_told
                  (organisation_id, version, status, told_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)) {
      insert.setObject(1, fact.id());
      insert.setLong(2, fact.version());
      insert.setString(3, fact.status());
      insert.setObject(4, received.time().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("An organisation's status could not be kept", failed);
    }
  }

  /**
   * Somebody acted for an organisation.
   *
   * @param at real time, as facts have it
   */
  public record Did(UUID organisation, String subject, Instant at) {}

  /**
   * What kept each from acting at a moment that lies before everything that is known now, in their
   * order; one statement for all. Where nothing is known of a moment, since the replica was filled
   * later, the first that is known is taken: without it they would not have been let in.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<Optional<Obstacle>> obstacles(Role role, List<Did> done) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OBSTACLES)) {
      select.setString(1, role.name());
      select.setArray(2, array(connection, "uuid", done.stream().map(Did::organisation)));
      select.setArray(3, array(connection, "text", done.stream().map(Did::subject)));
      select.setArray(4, array(connection, "text", done.stream().map(Did::at)));
      List<Optional<Obstacle>> all = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          all.add(
              !found.getBoolean(1)
                  ? Optional.of(Obstacle.NOT_A_MEMBER)
                  : found.getBoolean(2) ? Optional.of(Obstacle.SUSPENDED) : Optional.empty());
        }
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException("Past memberships could not be read", failed);
    }
  }

  private static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.map(String::valueOf).toArray());
  }
}
