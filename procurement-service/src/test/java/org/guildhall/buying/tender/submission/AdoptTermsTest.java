package org.guildhall.buying.tender.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.buying.tender.Database;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an installation that published before the log stated terms finds at its next start. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class AdoptTermsTest {
  @Inject AgroalDataSource database;
  @Inject AdoptTerms adoptTerms;

  private JointBuying buying;
  private Bidding confirmed;
  private Bidding silent;

  @BeforeEach
  void publishedAndAmendedBefore() throws SQLException {
    buying = Scenarios.at(PUBLISHED, 2);
    confirmed = Bidding.in(buying).submitted("9.00");
    silent = Bidding.in(buying).submitted("8.00");
    buying.amended(java.util.Map.of("description", "Licences only."));
    confirmed.bidder().post(confirmed.path() + "/reconfirmation").statusCode(201);
    Database.of(database)
        .executeTogether(
            "set local session_replication_role = replica",
            "delete from log_entry where subject_id = '%s'".formatted(buying.procurement()));
  }

  @Test
  void shouldStateTheTermsOnceAndCountAsBefore() throws SQLException {
    adoptTerms.adopt(new StartupEvent());
    adoptTerms.adopt(new StartupEvent());

    assertThat(terms()).isEqualTo("1");
    buying.passDeadline();
    String id =
        buying
            .lead()
            .opener()
            .post(buying.procurementPath() + "/openings", java.util.Map.of("envelope", "QUALITY"))
            .extract()
            .path("id");
    buying.others().getFirst().opener().post("/api/v1/openings/" + id + "/approval");
    var report =
        confirmed.bidder().get(buying.procurementPath() + "/opening-reports").extract().jsonPath();
    assertThat(report.getList("[0].tenders.tenderId", String.class))
        .containsExactly(confirmed.id().toString(), silent.id().toString());
    assertThat(report.getList("[0].tenders.outcome", String.class))
        .containsExactly("OPENED", "NOT_CONFIRMED");
  }

  @Test
  void shouldNotAdoptAKeyThatIsNotOfItsPrivateHalf() throws SQLException {
    Database.of(database)
        .execute(
            "update sealing_key set public_key = decode(repeat('ab', 32), 'hex')"
                + " where envelope = 'PRICE' and procurement_id = '%s'"
                    .formatted(buying.procurement()));

    adoptTerms.adopt(new StartupEvent());

    assertThat(terms()).isEqualTo("0");
  }

  private String terms() throws SQLException {
    return Database.of(database)
        .value(
            "select count(*) from log_entry where subject_id = '%s' and note like '%%act adopted%%'"
                .formatted(buying.procurement()));
  }
}
