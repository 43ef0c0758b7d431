package org.guildhall.buying;

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

/** Tenders, scores, notices, signatures and the log stay as they came. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class TableRightsTest {
  /** What of the buying changes and goes again; of all else, somebody relies on that it stays. */
  private static final List<String> CHANGING =
      List.of(
          // Planned, until it is published
          "criterion",
          "lot",
          "lot_item",
          "participant",
          "participant_quantity",
          "commitment_line",
          // Until it is submitted, signed, or has its place in the log
          "tender_draft",
          "contract_kpi",
          "log_waiting",
          // Until it has come in
          "tender_upload",
          // As long as it could be told twice
          "letter_cause",
          // What the market says at present
          "market_challenge",
          "market_demand_line",
          "market_support",
          "party",
          "party_membership");

  @Inject AgroalDataSource database;

  @Test
  void shouldKeepEveryTableThatIsNotKnownToChange() throws SQLException {
    Set<String> changing = new HashSet<>(TableRights.CHANGING_IN_EVERY_SERVICE);
    changing.addAll(CHANGING);

    assertThat(TableRights.of(database).changing()).isEqualTo(changing);
    assertThat(TableRights.of(database).appendOnly())
        .contains("audit_entry", "tender_version", "log_leaf", "lot_award", "contract_signature");
  }

  @Test
  void shouldRefuseServiceAndOwnerAlikeToChangeWhatIsKept() throws SQLException {
    assertThat(TableRights.of(database).mistakes()).isEmpty();
  }
}
