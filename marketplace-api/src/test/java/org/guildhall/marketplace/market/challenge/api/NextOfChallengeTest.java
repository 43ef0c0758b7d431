package org.guildhall.marketplace.market.challenge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.market.challenge.act.ChallengeAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code next} offers is taken, and what it does not offer is refused. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class NextOfChallengeTest {
  private static final UUID NONE = UUID.randomUUID();
  private Org council;
  private Person author;
  private Person approver;
  private Person bidder;
  private Map<String, Person> people;

  @BeforeEach
  void bringPeopleTogether() {
    council = Org.council("Asked Council");
    author = council.member(Role.AUTHOR);
    approver = council.member(Role.APPROVER);
    bidder = Org.supplier("Asked Ltd").member(Role.BIDDER);
    people =
        Map.of(
            "author",
            author,
            "approver",
            approver,
            "buyer",
            council.member(Role.BUYER),
            "other council",
            Org.council("Another Council").member(Role.AUTHOR, Role.BUYER),
            "unverified council",
            Org.registered("New Council", "UNITARY").member(Role.AUTHOR),
            "supplier",
            bidder);
  }

  /** A challenge with a document and, once it is open, a question. */
  private record Asked(Posted posted, UUID document, UUID question) {}

  @Test
  void shouldTakeWhatItOffersAndRefuseWhatItDoesNot() {
    Set<ChallengeAct> taken = new TreeSet<>();
    for (String stage : List.of("draft", "in review", "open", "closed", "ended", "withdrawn")) {
      people.forEach((who, person) -> taken.addAll(checked(stage, who, person)));
    }

    assertThat(taken).containsExactly(ChallengeAct.values());
  }

  private Set<ChallengeAct> checked(String stage, String who, Person person) {
    Asked asked = at(stage);
    Set<ChallengeAct> yours = yours(asked, person);
    for (ChallengeAct act : ChallengeAct.values()) {
      if (!isOffered(yours, act)) {
        int status = does(act, person, asked).extract().statusCode();
        assertThat(status).as(who + " " + act + " " + stage).isBetween(400, 409);
      }
    }
    for (ChallengeAct act : yours) {
      int status = does(act, person, at(stage)).extract().statusCode();
      assertThat(status).as(who + " " + act + " " + stage).isBetween(200, 204);
    }
    return yours;
  }

  /** A draft is revised and an open challenge amended by the same request. */
  private static boolean isOffered(Set<ChallengeAct> yours, ChallengeAct act) {
    return switch (act) {
      case REVISE, AMEND ->
          yours.contains(ChallengeAct.REVISE) || yours.contains(ChallengeAct.AMEND);
      default -> yours.contains(act);
    };
  }

  private static Set<ChallengeAct> yours(Asked asked, Person person) {
    JsonPath seen = person.get(asked.posted().path("")).extract().jsonPath();
    List<String> acts = seen.getList("next.findAll { it.you }.act");
    return acts == null
        ? Set.of()
        : acts.stream().map(ChallengeAct::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  private Asked at(String stage) {
    String id = author.post("/api/v1/challenges", Posted.brief("Asked")).extract().path("id");
    Posted posted = new Posted(UUID.fromString(id), council, author, approver);
    UUID document = UUID.fromString(attach(author, posted).extract().path("id"));
    UUID question = NONE;
    if (!List.of("draft").contains(stage)) {
      posted.submitted();
    }
    if (!List.of("draft", "in review").contains(stage)) {
      posted.published();
      question = UUID.fromString(ask(bidder, posted).extract().path("id"));
    }
    Asked asked = new Asked(posted, document, question);
    switch (stage) {
      case "closed" -> posted.closed();
      case "ended" -> does(ChallengeAct.CONCLUDE, author, new Asked(posted.closed(), NONE, NONE));
      case "withdrawn" -> does(ChallengeAct.WITHDRAW, author, asked);
      default -> {}
    }
    return asked;
  }

  private static ValidatableResponse does(ChallengeAct act, Person person, Asked asked) {
    Posted posted = asked.posted();
    Map<String, String> reason = Map.of("reason", "Because");
    return switch (act) {
      case REVISE, AMEND -> person.put(posted.path(""), "*", Posted.brief("Asked anew"));
      case ADD_DOCUMENT -> attach(person, posted);
      case REMOVE_DOCUMENT -> person.delete(posted.path("/documents/" + asked.document()));
      case SUBMIT -> person.post(posted.path("/submission"));
      case SEND_BACK -> person.post(posted.path("/return"), reason);
      case PUBLISH -> person.post(posted.path("/publication"));
      case ASK_QUESTION -> ask(person, posted);
      case ANSWER_QUESTION ->
          person.post(
              posted.path("/questions/" + asked.question() + "/answer"), Map.of("text", "So"));
      case STATE_SUPPORT -> person.put(posted.path("/support"), Map.of("rung", "SAME_NEED"));
      case RESPOND -> person.post(posted.path("/responses"));
      case CLOSE -> person.post(posted.path("/closure"));
      case CONCLUDE ->
          person.post(posted.path("/outcome"), Map.of("kind", "NO_ACTION", "statement", "So"));
      case WITHDRAW -> person.post(posted.path("/withdrawal"), reason);
    };
  }

  private static ValidatableResponse ask(Person person, Posted posted) {
    return person.post(posted.path("/questions"), Map.of("text", "Which system?"));
  }

  private static ValidatableResponse attach(Person person, Posted posted) {
    return person.uploads(posted.path("/documents"), "a.txt", new byte[] {65, 66});
  }

  @Test
  void shouldTellEverybodyUntilWhenSuppliersMayAskAndRespond() {
    JsonPath seen = Person.anybody().get(at("open").posted().path("")).jsonPath();

    assertThat(seen.getList("next.act"))
        .containsExactly("ASK_QUESTION", "STATE_SUPPORT", "STATE_SUPPORT", "RESPOND");
    assertThat(seen.getList("next.you")).containsOnly(false);
    assertThat(seen.getString("next.find { it.act == 'RESPOND' }.until"))
        .isEqualTo(seen.getString("responsesUntil"));
  }

  @Test
  void shouldNotOfferPublicationToWhoWroteAtItOrWhileItIsIncomplete() {
    Person both = council.member(Role.AUTHOR, Role.APPROVER);
    Posted posted = at("in review").posted();
    assertThat(yours(new Asked(posted, NONE, NONE), both)).contains(ChallengeAct.PUBLISH);

    both.post(posted.path("/return"), Map.of("reason", "Say more")).statusCode(200);
    both.put(posted.path(""), "*", Map.of("title", "Too little")).statusCode(200);
    both.post(posted.path("/submission")).statusCode(200);

    assertThat(yours(new Asked(posted, NONE, NONE), both))
        .contains(ChallengeAct.SEND_BACK)
        .doesNotContain(ChallengeAct.PUBLISH);
    assertThat(yours(new Asked(posted, NONE, NONE), approver)).doesNotContain(ChallengeAct.PUBLISH);
    approver.get(posted.path("")).body("next.act", hasItem("PUBLISH"));
    approver.post(posted.path("/publication")).statusCode(409);
  }

  @Test
  void shouldOfferASupplierOneResponse() {
    Asked asked = at("open");
    String response =
        bidder.post(asked.posted().path("/responses")).statusCode(201).extract().path("id");

    assertThat(yours(asked, bidder)).doesNotContain(ChallengeAct.RESPOND);
    bidder.post(asked.posted().path("/responses")).statusCode(409);
    assertThat(response).isNotBlank();
  }
}
