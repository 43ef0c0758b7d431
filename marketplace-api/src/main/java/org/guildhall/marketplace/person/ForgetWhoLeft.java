package org.guildhall.marketplace.person;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.kit.base.schedule.RecurringJob;

/**
 * What names people goes after its time, though they never ask for it: names of those who left,
 * addresses of invitations, refusals of who belongs nowhere. Who could do what when stays, without
 * the name; the audit trail stays as it is (s.98 of the Act).
 */
@ApplicationScoped
class ForgetWhoLeft implements RecurringJob {

  private static final Duration EVERY = Duration.ofHours(1);

  private static final String NAMES =
      """
      update /* background */ membership set person_name = '' where id in (
        select id from membership where ended_at < ? and person_name <> ''
        limit 5000 for update skip locked)
      """;

  private static final String ADDRESSES =
      """
      update /* background */ invitation
      set email = '', version = version + 1,
        revoked_at = case when accepted_at is null then coalesce(revoked_at, expires_at)
                     else revoked_at end
      where id in (
        select id from invitation
        where email <> '' and coalesce(accepted_at, revoked_at, expires_at) < ?
        limit 5000 for update skip locked)
      """;

  private static final String REFUSALS =
      """
      delete /* background */ from letter_refusal where (subject, letter_group) in (
        select subject, letter_group from letter_refusal r
        where r.refused_at < ? and not exists (
          select 1 from membership m where m.subject = r.subject and m.ended_at is null)
        limit 5000 for update skip locked)
      """;

  private final AgroalDataSource database;
  private final PersonConfig config;
  private final Clock clock;

  ForgetWhoLeft(AgroalDataSource database, PersonConfig config, Clock clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget who left";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() throws SQLException {
    Instant now = clock.instant();
    all(NAMES, now.minus(config.namesFor()));
    all(ADDRESSES, now.minus(config.invitationsFor()));
    all(REFUSALS, now);
  }

  /** A little at a time. */
  private void all(String sql, Instant before) throws SQLException {
    int changed;
    do {
      try (Connection connection = database.getConnection();
          PreparedStatement change = connection.prepareStatement(sql)) {
        change.setTimestamp(1, Timestamp.from(before));
        changed = change.executeUpdate();
      }
    } while (changed > 0);
  }
}
