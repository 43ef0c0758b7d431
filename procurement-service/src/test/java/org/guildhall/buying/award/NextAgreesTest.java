package org.guildhall.buying.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.buying.fixture.Stage.PLANNED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.buying.fixture.JointBuying;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Organisation;
import org.guildhall.buying.fixture.Person;
import org.guildhall.buying.fixture.Scenarios;
import org.guildhall.buying.notice.NoticeType;
import org.guildhall.buying.procurement.procedure.Act;
import org.guildhall.buying.tender.Bidding;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.DatabaseSnapshot;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What may be done next is what the endpoints take, and nothing else: every act is tried by
 * everybody where a procurement stands, and what was done is undone. Indicators of a contract may
 * be agreed where none are owed, and a conflict declared whenever it arises: there next says only
 * what is owed.
 */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
@Tag("long")
class NextAgreesTest {
  private record Player(Person person, String what, Role role) {}

  private final List<String> wrong = new ArrayList<>();
  private final List<Player> players = new ArrayList<>();

  @Test
  void shouldOfferWhatIsTakenFromThePlanToTheDeadline() {
    var buying = Scenarios.at(PLANNED, 2);
    Person buyer = buying.lead().buyer();
    plays("lead", buying.lead());
    plays("member", buying.others().getFirst());
    Person second = Marketplace.member(buying.lead().id(), "Second buyer", Role.BUYER);
    Marketplace.awaitMembership(second);
    players.add(new Player(second, "lead's second", Role.BUYER));
    compare("planned", buying);
    buying.submitted();
    compare("submitted", buying);
    buyer.put(buying.consortiumPath() + "/estimate", Map.of("net", 4_000_000, "reason", "R"));
    compare("submitted, and changed since", buying);
    second.post(buying.procurementPath() + "/submission").statusCode(200);
    buying.approvesNotice(NoticeType.TENDER_NOTICE).statusCode(200);
    whileTendersAreTaken(buying);

    assertThat(wrong).isEmpty();
  }

  private void whileTendersAreTaken(JointBuying buying) {
    Bidding licences = Bidding.in(buying).submitted("9.00");
    Bidding both = Bidding.in(buying).started();
    both.alsoFor(JointBuying.TRAINING).started();
    plays("bidder for one lot", licences.supplier());
    plays("bidder for both lots", both.supplier());
    licences
        .bidder()
        .post(buying.procurementPath() + "/questions", Map.of("text", "How many users?"));
    compare("tendering", buying);
    buying
        .lead()
        .buyer()
        .put(
            buying.procurementPath() + "/amendment",
            Map.of("summary", "S", "timeReason", "R", "terms", Map.of("paymentTerms", "Soon")))
        .statusCode(200);
    compare("tendering, amendment prepared", buying);
    buying.passDeadline();
    compare("sealed", buying);
    buying
        .lead()
        .buyer()
        .put(
            buying.procurementPath() + "/termination", Map.of("reason", "The members need it not."))
        .statusCode(200);
    compare("sealed, termination prepared", buying);
    buying.approvesNotice(NoticeType.TERMINATION_NOTICE).statusCode(200);
    compare("terminated", buying);
    assertThat(offered(buying.lead().buyer(), buying)).isEmpty();
  }

  @Test
  void shouldOfferWhatIsTakenFromTheOpeningToTheContracts() {
    var joint = JointAssessment.sealed();
    plays("lead", joint.lead());
    plays("member", joint.buying().others().getFirst());
    plays("winner", joint.tender("good").supplier());
    plays("loser", joint.tender("poor").supplier());
    assessed(joint);
    awarded(joint);
    contracted(joint);

    assertThat(wrong).isEmpty();
  }

  private void assessed(JointAssessment joint) {
    joint.lead().opener().post(joint.path() + "/openings", Map.of("envelope", "QUALITY"));
    compare("opening proposed", joint.buying());
    joint.declared();
    compare("declared", joint.buying());
    joint.replaced();
    compare("replaced", joint.buying());
    joint.scoresAll(joint.evaluator(0), JointBuying.LICENCES);
    joint.locks(joint.evaluator(0)).statusCode(200);
    compare("one has locked scores", joint.buying());
    joint.scoresAll(joint.evaluator(1), JointBuying.LICENCES);
    joint.scoresAll(joint.substitute(), JointBuying.TRAINING);
    joint.locks(joint.evaluator(1)).statusCode(200);
    joint.locks(joint.substitute()).statusCode(200);
    compare("scored", joint.buying());
    joint.agreesOnAll();
    joint.lead().buyer().post(joint.path() + "/consensus/lock").statusCode(200);
    compare("agreed", joint.buying());
    joint.opened("PRICE");
    compare("prices open", joint.buying());
  }

  private void awarded(JointAssessment joint) {
    joint.lead().buyer().post(joint.path() + "/award-proposal").statusCode(200);
    compare("proposed", joint.buying());
    joint.decided("Do not award as proposed");
    compare("not carried", joint.buying());
    joint.lead().buyer().post(joint.path() + "/award-proposal").statusCode(200);
    joint.decided("Award as proposed");
    compare("carried", joint.buying());
    joint.lead().buyer().post(joint.path() + "/assessment-summaries").statusCode(200);
    compare("summaries sent", joint.buying());
    joint.buying().approvesNotice(NoticeType.AWARD_NOTICE).statusCode(200);
    compare("standstill", joint.buying());
    String claim = joint.claims("poor", "The scores are wrong.");
    compare("claimed", joint.buying());
    joint.resolves(claim, "WITHDRAWN").statusCode(200);
  }

  private void contracted(JointAssessment joint) {
    joint.passStandstill();
    compare("standstill over", joint.buying());
    joint.signed(joint.contracts().getFirst());
    compare("one signed", joint.buying());
    joint.lead().buyer().put(joint.path() + "/contract-notices", Map.of()).statusCode(200);
    compare("contract notice prepared", joint.buying());
    joint.signed();
    compare("all signed", joint.buying());
    joint.detailed().statusCode(200);
    compare("all told", joint.buying());
  }

  private void plays(String what, Organisation organisation) {
    players.add(new Player(organisation.buyer(), what, Role.BUYER));
    players.add(new Player(organisation.approver(), what, Role.APPROVER));
    players.add(new Player(organisation.opener(), what, Role.OPENER));
    players.add(new Player(organisation.evaluator(), what, Role.EVALUATOR));
    players.add(new Player(organisation.bidder(), what, Role.BIDDER));
  }

  private void compare(String state, JointBuying buying) {
    var snapshot = DatabaseSnapshot.take();
    var attempts = Attempts.at(buying);
    for (Player player : players) {
      Set<Act> offered = offered(player.person(), buying);
      WaitedFor.assertTold(player.person(), offered);
      Set<Act> taken = EnumSet.noneOf(Act.class);
      for (var attempt : attempts) {
        if (!taken.contains(attempt.act())
            && (attempt.roles().contains(player.role()) || offered.contains(attempt.act()))
            && attempt.taken().test(player.person())) {
          taken.add(attempt.act());
          snapshot.restore();
        }
      }
      if (!offered.contains(Act.DECLARE_CONFLICT)) {
        taken.remove(Act.DECLARE_CONFLICT);
      }
      if (!offered.equals(taken)) {
        wrong.add(
            "%s: %s's %s is offered %s, and done is %s"
                .formatted(state, player.what(), player.role(), offered, taken));
      }
    }
  }

  private static Set<Act> offered(Person person, JointBuying buying) {
    List<String> acts =
        person
            .get(buying.procurementPath())
            .statusCode(200)
            .extract()
            .path("next.findAll { it.you }.act");
    return acts.stream()
        .map(Act::valueOf)
        .filter(act -> act != Act.AGREE_KPIS)
        .map(Attempts::asTried)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
  }
}
