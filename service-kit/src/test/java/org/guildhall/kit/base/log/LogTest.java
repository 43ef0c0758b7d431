package org.guildhall.kit.base.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.kit.KitTest;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.probe.ProbeMemberships;
import org.guildhall.kit.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong in a running service is logged, at the lowest level, without what was sent. */
@KitTest
@Tag("slice")
class LogTest {

  private static final Logger LOG = Logger.getLogger(LogTest.class);
  private static final Path FILE = Path.of("target/probe.log");

  @Inject ProbeMemberships memberships;
  @Inject AgroalDataSource database;

  private final String marker = "MARKER" + UUID.randomUUID();
  private final String subject = UUID.randomUUID().toString();
  private final UUID organisation = UUID.randomUUID();
  private final String token = Tokens.forPerson(subject, "Nadia Khan");

  @Test
  void shouldNotLogWhatAStatementWasAbout() throws IOException {
    memberships.grant(subject, organisation, Role.AUTHOR);

    assertThat(create()).isEqualTo(201);
    assertThat(create()).as("the title is taken").isEqualTo(409);

    assertThat(whatWasLogged()).contains("duplicate key").doesNotContain(marker, token);
  }

  @Test
  void shouldNotLogWhatTheDatabaseCouldNotRead() throws IOException {
    failing("insert into probe (id, owner, title, version) values ('" + marker + "', null, '', 1)");
    failing(
        "insert into probe (id, owner, title, version) values (gen_random_uuid(), null, '"
            + marker
            + "', 1)");
    LOG.infof("Written to %s@people.example with %s", marker, token);

    assertThat(whatWasLogged()).contains("null value in column").doesNotContain(marker, token);
  }

  private int create() {
    return given()
        .auth()
        .oauth2(token)
        .header(Actor.ACTING_FOR, organisation)
        .contentType(ContentType.JSON)
        .body("{\"title\":\"" + marker + "\",\"parts\":[{\"title\":\"a\"}]}")
        .post("/api/v1/probes")
        .statusCode();
  }

  private void failing(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      LOG.errorf(failed, "A statement failed: %s", failed.getMessage());
    }
  }

  /** Everything up to now: the last line is in when what comes after it is. */
  private static String whatWasLogged() {
    String end = "end " + UUID.randomUUID();
    LOG.info(end);
    return await().until(() -> Files.readString(FILE), logged -> logged.contains(end));
  }
}
