package org.guildhall.buying.tender.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PUBLISHED;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.kit.testing.StatementCount;
import org.junit.jupiter.api.Test;

/**
 * Somebody acted for a supplier while it was not known yet that they had lost the right: the
 * opening says so, and treats the tender like all others.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class FormerBidderTest {

  @Inject AgroalDataSource database;

  private static void open(JointBuying buying) {
    String id =
        buying
            .lead()
            .opener()
            .post(buying.procurementPath() + "/openings", Map.of("envelope", "QUALITY"))
            .statusCode(200)
            .extract()
            .path("id");
    buying
        .others()
        .getFirst()
        .opener()
        .post("/api/v1/openings/" + id + "/approval")
        .statusCode(200);
  }

  private static void awaitRevoked(Person person) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> person.asks().get("/api/v1/tenders").statusCode() == 403);
  }

  private static String line(Bidding bidding, String field) {
    return "[0].tenders.find { it.tenderId == '" + bidding.id() + "' }." + field;
  }

  @Test
  void shouldOpenAndTellWhatSomebodySubmittedWhoWasRevokedBefore() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding former = Bidding.in(buying).written("9.00");
    Bidding sure = Bidding.in(buying).submitted("10.00");
    Instant decided = Instant.now();
    former.submit().statusCode(201);
    // The fact was on its way.
    Marketplace.revoke(former.bidder(), decided);
    awaitRevoked(former.bidder());
    // Who leaves after they submitted, did what they might.
    Marketplace.revoke(sure.bidder(), Instant.now());
    awaitRevoked(sure.bidder());
    buying.passDeadline();

    open(buying);

    Person.anybody()
        .get(buying.procurementPath() + "/opening-reports")
        .then()
        .statusCode(200)
        .body(line(former, "outcome"), is("OPENED"))
        .body(
            line(former, "reason"),
            is("Submitted by somebody who did not bid for the supplier any more"))
        .body(line(sure, "outcome"), is("OPENED"))
        .body(line(sure, "reason"), nullValue())
        .body(
            "[0].note",
            containsString("remark " + former.id() + " Submitted by somebody who did not bid"));
  }

  /** However many tenders there are, and whatever was done to them. */
  @Test
  void shouldReadOnceWhatWasDoneAndOnceWhoMightDoIt() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding withdrawn = Bidding.in(buying).submitted("8.00");
    Bidding.in(buying).submitted("9.00");
    Bidding.in(buying).submitted("10.00");
    withdrawn.bidder().post(withdrawn.path() + "/withdrawal").statusCode(201);
    buying.passDeadline();
    var statements = StatementCount.begin(database);

    open(buying);

    assertThat(sent(statements, "from tender_act ")).isEqualTo(1);
    assertThat(sent(statements, "from party_membership_told ")).isEqualTo(1);
  }

  private static long sent(StatementCount statements, String part) {
    return statements.byText().entrySet().stream()
        .filter(statement -> statement.getKey().contains(part))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void shouldTellOfATenderThatASuspendedSupplierSubmitted() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding suspended = Bidding.in(buying).written("9.00");
    Instant decided = Instant.now();
    suspended.submit().statusCode(201);
    Marketplace.send(
        Marketplace.signed(
            "organisations",
            Marketplace.fact(
                "organisations",
                "organisation.suspended",
                suspended.supplier().id(),
                2,
                decided,
                Marketplace.organisation(
                    suspended.supplier().id(), "Suspended Ltd", "SUPPLIER", "SUSPENDED", 2))));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> suspended.submit().extract().statusCode() == 403);
    buying.passDeadline();

    open(buying);

    Person.anybody()
        .get(buying.procurementPath() + "/opening-reports")
        .then()
        .body(line(suspended, "outcome"), is("OPENED"))
        .body(line(suspended, "reason"), is("Submitted while the supplier was suspended"));
  }

  @Test
  void shouldKeepSealedAndTellWhatSomebodyWithdrewWhoWasRevokedBefore() {
    JointBuying buying = Scenarios.at(PUBLISHED, 2);
    Bidding withdrawn = Bidding.in(buying).submitted("9.00");
    Bidding.in(buying).submitted("10.00");
    Instant decided = Instant.now();
    withdrawn.bidder().post(withdrawn.path() + "/withdrawal").statusCode(201);
    Marketplace.revoke(withdrawn.bidder(), decided);
    awaitRevoked(withdrawn.bidder());
    buying.passDeadline();

    open(buying);

    Person.anybody()
        .get(buying.procurementPath() + "/opening-reports")
        .then()
        .body(line(withdrawn, "outcome"), is("WITHDRAWN"))
        .body(
            line(withdrawn, "reason"),
            is("Withdrawn by somebody who did not bid for the supplier any more"));
  }
}
