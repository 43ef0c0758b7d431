package org.guildhall.marketplace.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What names people goes when its time is over, and not before. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ForgetWhoLeftTest {
  private static final Duration LONG = Duration.ofDays(365);

  @Inject AgroalDataSource database;
  @Inject Clock clock;
  @Inject ForgetWhoLeft job;

  private Org council;

  @BeforeEach
  void aCouncil() {
    council = Org.council("Leaving Council");
  }

  /** The same job after some time. */
  private void runAfter(Duration time) throws SQLException {
    new ForgetWhoLeft(database, new Usual(), Clock.offset(clock, time)).run();
  }

  private record Usual() implements PersonConfig {
    @Override
    public Duration namesFor() {
      return LONG.multipliedBy(3);
    }

    @Override
    public Duration invitationsFor() {
      return LONG;
    }
  }

  private Person left() {
    Person leaver = council.member(Role.AUTHOR);
    leaver.put("/api/v1/me/letters", Map.of("refused", List.of("TASKS"))).statusCode(200);
    String membership = leaver.get("/api/v1/me").extract().path("memberships[0].id");
    council
        .admin()
        .delete("/api/v1/organisations/" + council.id() + "/members/" + membership)
        .statusCode(204);
    return leaver;
  }

  private int count(String sql, String value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select count(*) from " + sql)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private int named(Person person) throws SQLException {
    return count("membership where person_name = ?", person.name());
  }

  private int invited(Person person) throws SQLException {
    return count("invitation where email = ?", person.email());
  }

  @Test
  void shouldKeepTheNameOfWhoLeftForThreeYearsAndThatThereWasAMember() throws SQLException {
    Person leaver = left();

    runAfter(LONG.multipliedBy(3).minusDays(1));
    assertThat(named(leaver)).isEqualTo(1);

    runAfter(LONG.multipliedBy(3).plusDays(1));
    assertThat(named(leaver)).isZero();
    assertThat(count("membership where subject = ?", leaver.subject())).isEqualTo(1);
    assertThat(count("audit_entry where person_name = ?", leaver.name())).isPositive();
  }

  @Test
  void shouldForgetNobodyWhoStillBelongs() throws SQLException {
    Person member = council.member(Role.AUTHOR);
    member.put("/api/v1/me/letters", Map.of("refused", List.of("TASKS"))).statusCode(200);

    runAfter(LONG.multipliedBy(10));

    assertThat(named(member)).isEqualTo(1);
    assertThat(count("letter_refusal where subject = ?", member.subject())).isEqualTo(1);
  }

  @Test
  void shouldForgetTheAddressOfAnInvitationAfterItsTime() throws SQLException {
    Person member = council.member(Role.AUTHOR);

    runAfter(LONG.minusDays(1));
    assertThat(invited(member)).isEqualTo(1);

    runAfter(LONG.plusDays(1));
    assertThat(invited(member)).isZero();
  }

  /** Of two that ran out, neither stands in the way of the other. */
  @Test
  void shouldForgetInvitationsThatRanOutThoughThereAreSeveral() throws SQLException {
    Person first = Person.called("Never One " + System.nanoTime());
    Person second = Person.called("Never Two " + System.nanoTime());
    for (Person person : List.of(first, second)) {
      council
          .admin()
          .post(
              "/api/v1/organisations/" + council.id() + "/invitations",
              Map.of("email", person.email(), "roles", List.of("AUTHOR")))
          .statusCode(201);
    }

    runAfter(LONG.plusDays(15));

    assertThat(invited(first) + invited(second)).isZero();
  }

  @Test
  void shouldForgetWhatWhoBelongsNowhereDidNotWantToBeTold() throws Exception {
    Person leaver = left();
    assertThat(count("letter_refusal where subject = ?", leaver.subject())).isEqualTo(1);

    job.run();

    assertThat(count("letter_refusal where subject = ?", leaver.subject())).isZero();
    assertThat(named(leaver)).isEqualTo(1);
  }
}
