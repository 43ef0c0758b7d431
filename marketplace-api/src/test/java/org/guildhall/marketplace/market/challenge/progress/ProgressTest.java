package org.guildhall.marketplace.market.challenge.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.marketplace.fixture.Person.anybody;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.KafkaFacts;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Outboxed;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.fixture.Waiting;
import org.junit.jupiter.api.Test;

/** What the procurement service tells comes back to the challenge, through a real broker. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ProgressTest {

  @Inject AgroalDataSource database;
  @Inject KafkaFacts kafka;

  @Test
  void shouldProcureAChallengeOnceItsConsortiumIsConstituted() {
    Posted posted = Posted.open();
    UUID consortium = UUID.randomUUID();

    kafka.tell(
        "consortia", "consortium.formed", consortium, 1, consortium(posted, consortium, "FORMING"));
    awaitState(posted, "OPEN", "FORMING");
    kafka.tell(
        "consortia",
        "consortium.constituted",
        consortium,
        2,
        consortium(posted, consortium, "CONSTITUTED"));
    awaitState(posted, "PROCURING", "CONSTITUTED");

    anybody()
        .get(posted.path(""))
        .then()
        .body("result.kind", equalTo("PROCURING"))
        .body("progress[0].organisations.id", equalTo(List.of(posted.council().id().toString())));
    assertThat(Outboxed.typesAbout(database, posted.id()))
        .containsExactly("challenge.published", "challenge.closed", "challenge.outcome-recorded");
  }

  @Test
  void shouldLeaveADecisionOfItsCouncilAsItIs() {
    Posted posted = Posted.open().closed();
    posted
        .author()
        .post(posted.path("/outcome"), Map.of("kind", "NO_ACTION", "statement", "Cut"))
        .statusCode(200);
    UUID consortium = UUID.randomUUID();

    kafka.tell(
        "consortia",
        "consortium.constituted",
        consortium,
        1,
        consortium(posted, consortium, "CONSTITUTED"));

    awaitState(posted, "NO_ACTION", "CONSTITUTED");
  }

  @Test
  void shouldShowProcurementContractAndNoticeWhateverComesFirst() {
    Posted posted = Posted.open();
    UUID procurement = UUID.randomUUID();

    tellOf(procurement, "contracts", "contract.signed", Map.of("title", "Lot 1"));
    tellOf(procurement, "notices", "notice.published", Map.of("number", "UK4", "title", "Tender"));
    tellProcurement(posted, procurement, 3, "TENDERING");
    tellProcurement(posted, procurement, 2, "PLANNED");

    Waiting.until(() -> kinds(posted).equals(List.of("CONTRACT", "NOTICE", "PROCUREMENT")));
    List<String> states = anybody().get(posted.path("")).then().extract().path("progress.state");
    assertThat(states).containsExactlyInAnyOrder("SIGNED", "UK4", "TENDERING");
  }

  private void tellOf(UUID procurement, String topic, String type, Map<String, Object> what) {
    UUID id = UUID.randomUUID();
    Map<String, Object> payload = new HashMap<>(what);
    payload.put("id", id);
    payload.put("procurementId", procurement);
    kafka.tell(topic, type, id, 1, payload);
  }

  private void tellProcurement(Posted posted, UUID procurement, long version, String status) {
    Map<String, Object> payload =
        Map.of(
            "id",
            procurement,
            "challengeId",
            posted.id(),
            "title",
            "Bins",
            "status",
            status,
            "buyers",
            List.of(Map.of("organisationId", posted.council().id())));
    kafka.tell("procurements", "procurement.published", procurement, version, payload);
  }

  private static List<String> kinds(Posted posted) {
    List<String> kinds = anybody().get(posted.path("")).then().extract().path("progress.kind");
    return kinds.stream().sorted().toList();
  }

  private static void awaitState(Posted posted, String challenge, String consortium) {
    Waiting.until(() -> {
      var seen = anybody().get(posted.path("")).then().extract();
      return challenge.equals(seen.path("status"))
          && List.of(consortium).equals(seen.path("progress.state"));
    });
  }

  private static Map<String, Object> consortium(Posted posted, UUID id, String status) {
    return Map.of(
        "id",
        id,
        "challengeId",
        posted.id(),
        "name",
        "North bins together",
        "status",
        status,
        "members",
        List.of(
            Map.of("organisationId", posted.council().id(), "status", "JOINED"),
            Map.of("organisationId", UUID.randomUUID(), "status", "INVITED")));
  }

  @Test
  void shouldPutASignedContractIntoTheRegisterOfItsBuyer() {
    Org buyer = Org.council("Buying Council");
    UUID contract = UUID.randomUUID();
    Map<String, Object> signed = new HashMap<>();
    signed.put("id", contract);
    signed.put("title", "Bins: Lot 1");
    signed.put("cpv", List.of("90511000"));
    signed.put("buyer", Map.of("organisationId", buyer.id(), "name", "Buying Council"));
    signed.put("supplier", Map.of("organisationId", UUID.randomUUID(), "name", "Bright Ltd"));
    signed.put("value", Map.of("amount", 1000.5, "amountGross", 1200.6, "currency", "GBP"));
    signed.put("startsOn", "2027-04-01");
    signed.put("endsOn", "2030-03-31");

    kafka.tell("contracts", "contract.signed", contract, 1, signed);
    signed.put("endsOn", "2031-03-31");
    kafka.tell("contracts", "contract.signed", contract, 2, signed);

    String estate = "/api/v1/organisations/" + buyer.id() + "/estate";
    Waiting.until(
        () -> "2031-03-31".equals(anybody().get(estate).then().extract().path("items[0].end")));
    anybody()
        .get(estate)
        .then()
        .body("items", hasSize(1))
        .body("items[0].source", equalTo("CONTRACT"))
        .body("items[0].supplier", equalTo("Bright Ltd"));
  }
}
