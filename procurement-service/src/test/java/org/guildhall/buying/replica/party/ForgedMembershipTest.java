package org.guildhall.buying.replica.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.facts.authority.FactSigner;
import org.guildhall.kit.facts.event.CloudEvents;
import org.guildhall.kit.testing.FactKeys;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** Whoever may write in Kafka makes nobody a member of anything. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class ForgedMembershipTest {
  private static final String TOPIC = "organisations";

  private static ProducerRecord<String, byte[]> invented(Person person, long version) {
    return Marketplace.fact(
        TOPIC,
        "membership.granted",
        Marketplace.membershipOf(person),
        version,
        Instant.now(),
        Marketplace.membership(person, version, Role.values()));
  }

  private static Person outsider(Organisation council) {
    return Person.called("Mallory", council.id());
  }

  private static int status(Person person) {
    return person.asks().get("/api/v1/tenders").statusCode();
  }

  /** Set aside, which says that it was looked at. */
  private static void mustBeSetAside(UUID aggregate) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Person.operator()
                .get("/api/v1/operations/dead-letters?limit=100")
                .extract()
                .asString()
                .contains(aggregate.toString()));
  }

  @Test
  void shouldBelieveNobodyWhoDoesNotSign() {
    var mallory = outsider(Marketplace.council("Unsigned " + UUID.randomUUID()));

    Marketplace.send(invented(mallory, 1));

    mustBeSetAside(Marketplace.membershipOf(mallory));
    assertThat(status(mallory)).isEqualTo(403);
  }

  @Test
  void shouldBelieveNobodyWhoSignsWithAnotherKey() {
    var mallory = outsider(Marketplace.council("Another key " + UUID.randomUUID()));
    var forged = invented(mallory, 1);
    FactSigner.of(Set.of(TOPIC), FactKeys.forged("marketplace-api")).sign(TOPIC, forged);

    Marketplace.send(forged);

    mustBeSetAside(Marketplace.membershipOf(mallory));
    assertThat(status(mallory)).isEqualTo(403);
  }

  @Test
  void shouldNotTakeSomebodyElsesMembershipForOnesOwn() {
    var council = Marketplace.council("Another's " + UUID.randomUUID());
    var mallory = outsider(council);
    var genuine = Marketplace.signed(TOPIC, invented(council.buyer(), 2));
    var moved =
        new ProducerRecord<>(
            genuine.topic(),
            Marketplace.membershipOf(mallory).toString(),
            invented(mallory, 2).value());
    genuine.headers().forEach(moved.headers()::add);
    CloudEvents.put(
        moved.headers(), CloudEvents.SUBJECT, Marketplace.membershipOf(mallory).toString());

    Marketplace.send(moved);

    mustBeSetAside(Marketplace.membershipOf(mallory));
    assertThat(status(mallory)).isEqualTo(403);
  }

  /** What the marketplace itself once said stays true of then, and only of then. */
  @Test
  void shouldNotGiveARoleBackWhenAnOldFactIsSentAgain() {
    var council = Marketplace.council("Sent again " + UUID.randomUUID());
    var left = Marketplace.member(council.id(), "Left", Role.BIDDER);
    Marketplace.awaitMembership(left);
    Marketplace.revoke(left, Instant.now());
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> status(left) == 403);

    Marketplace.send(Marketplace.signed(TOPIC, invented(left, 1)));
    // In the same partition, so that it was looked at once this one has come.
    Marketplace.tell(
        TOPIC,
        "membership.nothing",
        Marketplace.membershipOf(left),
        2,
        Marketplace.membership(left, 2));
    var later = Marketplace.member(council.id(), "Later", Role.BIDDER);
    Marketplace.awaitMembership(later);

    assertThat(status(left)).isEqualTo(403);
    assertThat(Map.of("later", status(later))).containsEntry("later", 200);
  }
}
