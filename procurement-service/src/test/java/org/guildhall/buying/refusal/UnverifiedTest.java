package org.guildhall.buying.refusal;

import static org.guildhall.kit.testing.ProblemMatchers.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Who is not verified begins nothing in the buying; the rest follows from that. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class UnverifiedTest {

  private static Person unverified(String kind, Role role) {
    var id = UUID.randomUUID();
    Marketplace.organisationIs(id, "Nobody knows " + id, kind, "PENDING", 1);
    var person = Marketplace.member(id, "Somebody of it", role);
    Marketplace.awaitMembership(person);
    return person;
  }

  @Test
  void shouldLetAnUnverifiedSupplierNeitherAskNorTender() {
    JointBuying buying = Scenarios.tendering();
    var bidder = unverified("SUPPLIER", Role.BIDDER);

    bidder
        .post(buying.procurementPath() + "/questions", Map.of("text", "Why?"))
        .spec(problem(KitProblem.NOT_PERMITTED));
    bidder
        .post(
            buying.procurementPath() + "/tenders",
            Map.of("lotId", buying.lot(JointBuying.LICENCES)))
        .spec(problem(KitProblem.NOT_PERMITTED));
  }

  @Test
  void shouldLetAnUnverifiedCouncilFormNoConsortium() {
    var buyer = unverified("UNITARY", Role.BUYER);
    var challenge = Marketplace.challengeOf(buyer.organisation(), "Own " + UUID.randomUUID());
    // Its fact has come in once it is refused for who asks, and not for what is asked.
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            buyer
                .post("/api/v1/consortia", consortium(challenge))
                .spec(problem(KitProblem.NOT_PERMITTED)));
  }

  private static Map<String, Object> consortium(UUID challenge) {
    return Map.of(
        "challengeId",
        challenge,
        "name",
        "A consortium",
        "rules",
        Map.of(
            "quorumPercent", 60,
            "votes", "ONE_EACH",
            "costSplit", "EQUAL_PRICE",
            "exitTerms", "Three months' notice",
            "liability", "Each for its own contract",
            "callInDays", 0));
  }
}
