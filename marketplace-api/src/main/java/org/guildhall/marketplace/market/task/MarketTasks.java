package org.guildhall.marketplace.market.task;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.task.HeldRoles;
import org.guildhall.kit.web.task.Task;
import org.guildhall.kit.web.task.TaskSource;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, in all their organisations, with one statement. A read across features
 * on purpose: asking each feature would cost a statement each for every page people open.
 */
@ApplicationScoped
class MarketTasks implements TaskSource {

  private static final int ENOUGH = 200;

  /** As long suppliers are told that what they responded to is withdrawn. */
  private static final Duration NEWS = Duration.ofDays(30);

  /** Nobody reviews what they wrote. */
  private static final String WAITING =
      """
      with mine as (
        select organisation_id, array_agg(role) roles
        from unnest(?, ?) held(organisation_id, role) group by organisation_id),
      waiting as (
        select 'REVIEW_CHALLENGE' kind, c.title, c.organisation_id, 'challenge' subject, c.id,
               c.responses_until due, c.submitted_at since, c.id link
        from challenge c join mine on mine.organisation_id = c.organisation_id
        where c.status = 'IN_REVIEW' and 'APPROVER' = any(mine.roles) and not ? = any(c.authors)
        union all
        select 'REVISE_CHALLENGE', c.title, c.organisation_id, 'challenge', c.id,
               c.responses_until, c.created_at, c.id
        from challenge c join mine on mine.organisation_id = c.organisation_id
        where c.status = 'DRAFT' and c.return_reason is not null and 'AUTHOR' = any(mine.roles)
        union all
        select 'RECORD_OUTCOME', c.title, c.organisation_id, 'challenge', c.id,
               null, c.closed_at, c.id
        from challenge c join mine on mine.organisation_id = c.organisation_id
        where c.status = 'CLOSED' and 'AUTHOR' = any(mine.roles)
        union all
        select 'ANSWER_QUESTION', c.title, c.organisation_id, 'question', q.id,
               c.responses_until, q.asked_at, c.id
        from challenge c join mine on mine.organisation_id = c.organisation_id
        join question q on q.challenge_id = c.id and q.answer_number = 0
        where c.status in ('OPEN', 'CLOSED') and 'AUTHOR' = any(mine.roles)
        union all
        select 'ASSESS_RESPONSE', c.title, c.organisation_id, 'response', r.id,
               null, r.submitted_at, r.id
        from challenge c join mine on mine.organisation_id = c.organisation_id
        join response r on r.challenge_id = c.id and r.status = 'SUBMITTED'
        where c.status in ('OPEN', 'CLOSED', 'PROCURING') and 'AUTHOR' = any(mine.roles)
        union all
        select case r.status when 'DRAFT' then 'FINISH_RESPONSE' else 'CONFIRM_RESPONSE' end,
               c.title, r.supplier_id, 'response', r.id, c.responses_until, r.created_at, r.id
        from response r join mine on mine.organisation_id = r.supplier_id
        join challenge c on c.id = r.challenge_id
        where c.status = 'OPEN' and c.responses_until > ? and 'BIDDER' = any(mine.roles)
          and (r.status = 'DRAFT' or r.status = 'SUBMITTED' and r.confirmed_edition < c.edition)
        union all
        select 'READ_WITHDRAWAL', c.title, r.supplier_id, 'response', r.id, null, c.withdrawn_at,
               r.id
        from response r join mine on mine.organisation_id = r.supplier_id
        join challenge c on c.id = r.challenge_id
        where c.status = 'WITHDRAWN' and c.withdrawn_at > ? and r.status <> 'WITHDRAWN'
          and 'BIDDER' = any(mine.roles)
        union all
        select 'CORRECT_ORGANISATION', o.name, o.id, 'organisation', o.id, null, o.registered_at,
               o.id
        from organisation o join mine on mine.organisation_id = o.id
        where o.refusal_reason is not null and 'ADMIN' = any(mine.roles)
        union all
        select 'ACCEPT_INVITATION', o.name, null, 'invitation', i.id, i.expires_at, i.invited_at,
               i.id
        from invitation i join organisation o on o.id = i.organisation_id
        where lower(i.email) = lower(?) and i.accepted_at is null and i.revoked_at is null
          and i.expires_at > ?
        union all
        (select 'VERIFY_ORGANISATION', o.name, null, 'organisation', o.id, null, o.registered_at,
               o.id
        from organisation o
        where ? and o.status = 'PENDING' and o.origin = 'REGISTERED' and o.refusal_reason is null
        order by o.registered_at limit 50))
      select kind, title, organisation_id, subject, id, due, link from waiting
      order by due nulls last, since, id
      limit ?
      """;

  private final AgroalDataSource database;
  private final Clock clock;

  MarketTasks(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Task> tasksOf(Actor person, List<HeldRoles> held) {
    Timestamp now = Timestamp.from(clock.instant());
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setArray(1, connection.createArrayOf("uuid", organisations(held)));
      select.setArray(2, connection.createArrayOf("text", roles(held)));
      select.setString(3, person.subject());
      select.setTimestamp(4, now);
      select.setTimestamp(5, Timestamp.from(clock.instant().minus(NEWS)));
      select.setString(6, person.email().orElse(""));
      select.setTimestamp(7, now);
      select.setBoolean(8, person.isOperator());
      select.setInt(9, ENOUGH);
      List<Task> tasks = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          tasks.add(task(rows));
        }
      }
      return tasks;
    } catch (SQLException failed) {
      throw new IllegalStateException("The tasks could not be read", failed);
    }
  }

  /** One for each role held there. */
  private static Object[] organisations(List<HeldRoles> held) {
    return held.stream()
        .flatMap(in -> in.roles().stream().map(role -> in.organisationId()))
        .toArray();
  }

  private static Object[] roles(List<HeldRoles> held) {
    return held.stream().flatMap(in -> in.roles().stream().map(Role::name)).toArray();
  }

  private static Task task(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    UUID subject = row.getObject("id", UUID.class);
    return new Task(
        kind.name(),
        kind.words() + ": " + row.getString("title"),
        row.getObject("organisation_id", UUID.class),
        new Task.Subject(row.getString("subject"), subject),
        instant(row.getTimestamp("due")),
        link(kind, row.getObject("link", UUID.class)));
  }

  /** What is to be done; named in {@code task-kinds.txt}. */
  private enum Kind {
    VERIFY_ORGANISATION("Check the organisation"),
    CORRECT_ORGANISATION("Could not be verified, correct the details"),
    ACCEPT_INVITATION("Join the organisation"),
    REVISE_CHALLENGE("Revise the challenge"),
    REVIEW_CHALLENGE("Review the challenge"),
    ANSWER_QUESTION("Answer a question about"),
    ASSESS_RESPONSE("Judge a response to"),
    RECORD_OUTCOME("Record the outcome of"),
    FINISH_RESPONSE("Finish the response to"),
    CONFIRM_RESPONSE("Confirm the response to"),
    READ_WITHDRAWAL("Withdrawn by the council: read why");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static String link(Kind kind, UUID id) {
    return switch (kind) {
      case VERIFY_ORGANISATION, CORRECT_ORGANISATION -> "/api/v1/organisations/" + id;
      case ACCEPT_INVITATION -> "/api/v1/invitations/accept";
      case REVISE_CHALLENGE, REVIEW_CHALLENGE, RECORD_OUTCOME -> "/api/v1/challenges/" + id;
      case ANSWER_QUESTION -> "/api/v1/challenges/" + id + "/questions";
      case ASSESS_RESPONSE, FINISH_RESPONSE, CONFIRM_RESPONSE, READ_WITHDRAWAL ->
          "/api/v1/responses/" + id;
    };
  }
}
