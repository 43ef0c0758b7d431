package org.guildhall.marketplace.market.reminder;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
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
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.schedule.RecurringJob;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;

/** Whoever has begun a response and not submitted it is told seven days and one day before. */
@ApplicationScoped
class RemindOfDeadlines implements RecurringJob {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  /** Whoever begins within the time knows it: nobody is reminded of what they have just begun. */
  private static final String NEAR =
      """
      select /* background */ r.id, c.id, r.supplier_id, c.title, c.responses_until
      from challenge c join response r on r.challenge_id = c.id and r.status = 'DRAFT'
      where c.status = 'OPEN' and c.responses_until > ? and c.responses_until <= ?
        and r.created_at < c.responses_until - make_interval(secs => ?)
      order by c.responses_until, r.id
      """;

  private final AgroalDataSource database;
  private final Letters letters;
  private final Clock clock;

  RemindOfDeadlines(AgroalDataSource database, Letters letters, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.clock = clock;
  }

  private record Unsubmitted(UUID id, UUID challenge, UUID supplier, String title, Instant until) {}

  @Override
  public String name() {
    return "remind of responses' deadlines";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  @Transactional
  public void run() throws SQLException {
    Instant now = clock.instant();
    remind(LetterKind.RESPONSE_DUE_IN_A_WEEK, now.plus(DAY), now.plus(WEEK), WEEK);
    remind(LetterKind.RESPONSE_DUE_IN_A_DAY, now, now.plus(DAY), DAY);
  }

  private void remind(LetterKind kind, Instant after, Instant upTo, Duration before)
      throws SQLException {
    for (Unsubmitted response : near(after, upTo, before)) {
      letters.write(
          once(kind, response),
          kind,
          Recipients.holding(response.supplier(), Role.BIDDER),
          About.of(response.id(), response.challenge()),
          Map.of("title", response.title(), "until", UkDates.written(response.until())));
    }
  }

  /** Another deadline is another reminder. */
  private static UUID once(LetterKind kind, Unsubmitted response) {
    String cause = kind + " " + response.id() + " " + response.until();
    return UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
  }

  private List<Unsubmitted> near(Instant after, Instant upTo, Duration before) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEAR)) {
      select.setTimestamp(1, Timestamp.from(after));
      select.setTimestamp(2, Timestamp.from(upTo));
      select.setDouble(3, before.toSeconds());
      List<Unsubmitted> near = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          near.add(
              new Unsubmitted(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getString(4),
                  row.getTimestamp(5).toInstant()));
        }
      }
      return near;
    }
  }
}
