package org.guildhall.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.TableRights;
import org.junit.jupiter.api.Test;

/** Editions, answers and imported notices stay as they came. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class TableRightsTest {
  /** What of the market changes and goes again; of all else, somebody relies on that it stays. */
  private static final List<String> CHANGING =
      List.of(
          "challenge_document",
          "challenge_progress",
          "combined_authority_constituent",
          "demand_line",
          "feedback",
          "letter",
          "letter_refusal",
          "organisation_identifier",
          "person_address",
          "release_import_count");

  @Inject AgroalDataSource database;

  @Test
  void shouldKeepEveryTableThatIsNotKnownToChange() throws SQLException {
    Set<String> changing = new HashSet<>(TableRights.CHANGING_IN_EVERY_SERVICE);
    changing.addAll(CHANGING);

    assertThat(TableRights.of(database).changing()).isEqualTo(changing);
    assertThat(TableRights.of(database).appendOnly())
        .contains("audit_entry", "answer", "challenge_edition", "imported_notice");
  }

  @Test
  void shouldRefuseServiceAndOwnerAlikeToChangeWhatIsKept() throws SQLException {
    assertThat(TableRights.of(database).mistakes()).isEmpty();
  }
}
