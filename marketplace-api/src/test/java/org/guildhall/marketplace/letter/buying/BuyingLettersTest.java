package org.guildhall.marketplace.letter.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.facts.inbox.PoisonFactException;
import org.guildhall.kit.facts.inbox.ReceivedFact;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.letter.LetterKind;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class BuyingLettersTest {

  private static final Path CONTRACT = Path.of("../deploy/contracts/letters/letter.caused");

  @Inject BuyingLetters letters;
  @Inject TellResponders responders;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @Test
  void shouldHaveWordsForEveryKindThatTheBuyingTells() throws IOException {
    JsonNode kinds =
        json.readTree(CONTRACT.resolve("v1.schema.json").toFile()).at("/properties/kind/enum");

    assertThat(kinds).hasSizeGreaterThan(15);
    assertThat(kinds)
        .extracting(JsonNode::asText)
        .isSubsetOf(Arrays.stream(LetterKind.values()).map(Enum::name).toList());
  }

  @Test
  void shouldWriteOnceToWhoHoldsTheRoleThereAndIsNotLeftOut() throws IOException {
    Org council = Org.council("Voting Council");
    Person approver = council.member(Role.APPROVER);
    Person left = council.member(Role.APPROVER);
    Person author = council.member(Role.AUTHOR);
    ReceivedFact fact = caused(council.id(), left, clock.instant());

    handle(fact);
    handle(fact);

    assertThat(headlines(approver)).containsExactly("Vote: \"Shall we award as proposed?\"");
    assertThat(headlines(left)).isEmpty();
    assertThat(headlines(author)).isEmpty();
  }

  @Test
  void shouldTellNobodyOfWhatHappenedLongAgo() throws IOException {
    Org council = Org.council("Late Council");
    Person approver = council.member(Role.APPROVER);

    handle(caused(council.id(), council.admin(), clock.instant().minus(Duration.ofDays(40))));

    assertThat(headlines(approver)).isEmpty();
  }

  @Test
  void shouldStillTellWhatWaitedForAWeekWhileThisServiceWasAway() throws IOException {
    Org council = Org.council("Patient Council");
    Person approver = council.member(Role.APPROVER);

    handle(caused(council.id(), council.admin(), clock.instant().minus(Duration.ofDays(7))));

    assertThat(headlines(approver)).hasSize(1);
  }

  @Test
  void shouldSetAsideAKindWithoutWords() throws IOException {
    Org council = Org.council("Newer Council");
    ObjectNode payload = payload(council.id(), council.admin(), Instant.now());
    payload.put("kind", "SOMETHING_NEWER");

    assertThatThrownBy(() -> handle(fact("letters", "letter.caused", payload)))
        .isInstanceOf(PoisonFactException.class);
  }

  @Test
  void shouldTellSuppliersWhoRespondedThatTheProcurementIsPublished() {
    Posted posted = Posted.open();
    Handed handed = Handed.in(posted);
    Handed drafted = Handed.draft(posted, Org.supplier("Drafting Ltd"));
    ObjectNode payload = json.createObjectNode();
    payload.put("id", UUID.randomUUID().toString());
    payload.put("challengeId", posted.id().toString());
    payload.put("title", "Missed bins");
    payload.put("publishedAt", Instant.now().plus(Duration.ofDays(3000)).toString());
    payload.put("tendersUntil", Instant.now().plus(Duration.ofDays(3030)).toString());

    QuarkusTransaction.requiringNew()
        .run(() -> responders.handle(fact("procurements", "procurement.published", payload)));

    assertThat(headlines(handed.bidder())).contains("The procurement \"Missed bins\" is published");
    assertThat(headlines(drafted.bidder())).isEmpty();
  }

  private void handle(ReceivedFact fact) {
    QuarkusTransaction.requiringNew().run(() -> letters.handle(fact));
  }

  private ReceivedFact caused(UUID organisation, Person except, Instant at) throws IOException {
    return fact("letters", "letter.caused", payload(organisation, except, at));
  }

  private ReceivedFact fact(String topic, String type, ObjectNode payload) {
    UUID id = UUID.fromString(payload.path("id").asText());
    return new ReceivedFact(
        UUID.randomUUID(), topic, type, id, 1, Instant.now(), payload.toString(), json);
  }

  private ObjectNode payload(UUID organisation, Person except, Instant at) throws IOException {
    ObjectNode payload =
        (ObjectNode) json.readTree(CONTRACT.resolve("samples/typical.json").toFile());
    payload.put("id", UUID.randomUUID().toString());
    payload.put("causedAt", at.toString());
    payload.set("organisations", json.valueToTree(List.of(organisation)));
    payload.set("exceptPeople", json.valueToTree(List.of(except.subject())));
    payload.set(
        "words",
        json.valueToTree(
            Map.of("title", "Tees waste buyers", "question", "Shall we award as proposed?")));
    return payload;
  }

  private static List<String> headlines(Person person) {
    return person.get("/api/v1/me/news").statusCode(200).extract().path("items.headline");
  }
}
