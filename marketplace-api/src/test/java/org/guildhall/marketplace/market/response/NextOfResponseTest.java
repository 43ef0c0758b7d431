package org.guildhall.marketplace.market.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;
import org.guildhall.marketplace.market.response.act.ResponseAct;
import org.junit.jupiter.api.Test;

/** What {@code next} offers is taken, and what it does not offer is refused. */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class NextOfResponseTest {
  private static final List<String> STAGES =
      List.of("draft", "incomplete", "submitted", "amended", "late", "withdrawn", "judged");

  @Test
  void shouldTakeWhatItOffersAndRefuseWhatItDoesNot() {
    Set<ResponseAct> taken = new TreeSet<>();
    for (String stage : STAGES) {
      taken.addAll(checked(stage, "bidder"));
      taken.addAll(checked(stage, "author"));
      taken.addAll(checked(stage, "approver"));
    }

    assertThat(taken).containsExactly(ResponseAct.values());
  }

  private static Set<ResponseAct> checked(String stage, String who) {
    Handed handed = at(stage);
    Set<ResponseAct> yours = yours(handed, person(handed, who));
    for (ResponseAct act : ResponseAct.values()) {
      // Whoever confirms what needs none has confirmed it.
      if (!yours.contains(act) && !(act == ResponseAct.CONFIRM && stage.equals("submitted"))) {
        int status = does(act, person(handed, who), handed).extract().statusCode();
        assertThat(status).as(who + " " + act + " " + stage).isBetween(400, 409);
      }
    }
    for (ResponseAct act : yours) {
      Handed fresh = at(stage);
      int status = does(act, person(fresh, who), fresh).extract().statusCode();
      assertThat(status).as(who + " " + act + " " + stage).isEqualTo(200);
    }
    return yours;
  }

  private static Person person(Handed handed, String who) {
    return switch (who) {
      case "bidder" -> handed.bidder();
      case "author" -> handed.to().author();
      default -> handed.to().approver();
    };
  }

  private static Set<ResponseAct> yours(Handed handed, Person person) {
    var seen = person.get(handed.path("")).extract();
    List<String> acts =
        seen.statusCode() == 200 ? seen.jsonPath().getList("next.findAll { it.you }.act") : null;
    return acts == null
        ? Set.of()
        : acts.stream().map(ResponseAct::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Handed at(String stage) {
    Handed handed = Handed.draft(Posted.open());
    switch (stage) {
      case "draft" -> {}
      case "incomplete" -> does(ResponseAct.WRITE, handed.bidder(), handed, Map.of());
      case "late" -> handed.to().closed();
      default -> handed.submitted();
    }
    switch (stage) {
      case "amended" -> handed.to().amended();
      case "withdrawn" -> does(ResponseAct.WITHDRAW, handed.bidder(), handed);
      case "judged" -> does(ResponseAct.ASSESS, handed.to().author(), handed);
      default -> {}
    }
    return handed;
  }

  private static ValidatableResponse does(ResponseAct act, Person person, Handed handed) {
    return does(act, person, handed, Handed.proposal());
  }

  private static ValidatableResponse does(
      ResponseAct act, Person person, Handed handed, Map<String, Object> proposal) {
    return switch (act) {
      case WRITE -> person.put(handed.path(""), "*", proposal);
      case SUBMIT -> person.post(handed.path("/submission"));
      case CONFIRM -> person.post(handed.path("/confirmation"));
      case WITHDRAW -> person.post(handed.path("/withdrawal"));
      case ASSESS ->
          person.post(
              handed.path("/assessment"), Map.of("shortlisted", false, "feedback", "Too dear"));
    };
  }

  @Test
  void shouldSayInAListWhichTheReaderMayAssess() {
    Handed handed = Handed.in(Posted.open());
    String list = handed.to().path("/responses");
    handed.to().author().get(list).body("items.mayAssess", contains(true));
    handed.to().approver().get(list).body("items.mayAssess", contains(false));
    handed.bidder().get("/api/v1/responses").body("items.mayAssess", contains(false));

    does(ResponseAct.ASSESS, handed.to().author(), handed).statusCode(200);

    handed.to().author().get(list).body("items.mayAssess", contains(false));
  }

  @Test
  void shouldTellTheSupplierThatTheCouncilJudgesAndUntilWhenToConfirm() {
    Handed handed = Handed.in(Posted.open());
    handed.to().amended();
    var seen = handed.bidder().get(handed.path("")).extract().jsonPath();

    assertThat(seen.getList("next.act")).containsExactly("CONFIRM", "WITHDRAW", "ASSESS");
    assertThat(seen.getList("next.by")).containsExactly("SUPPLIER", "SUPPLIER", "COUNCIL");
    assertThat(seen.getList("next.you")).containsExactly(true, true, false);
    assertThat(seen.getString("next[0].until")).isNotNull();
    assertThat(
            Org.supplier("Rival Ltd")
                .member(Role.BIDDER)
                .get(handed.path(""))
                .extract()
                .statusCode())
        .isEqualTo(404);
  }
}
