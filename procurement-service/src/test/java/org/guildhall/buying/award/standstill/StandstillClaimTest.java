package org.guildhall.buying.award.standstill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.ProblemMatchers.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.guildhall.buying.award.AssessmentScenarios;
import org.guildhall.buying.award.JointAssessment;
import org.guildhall.buying.contract.ContractProblem;
import org.guildhall.buying.fixture.Marketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.testing.GuildhallTestResource;
import org.junit.jupiter.api.Test;

/** What a claim notified within standstill does to signatures (s.101 of the Act). */
@QuarkusTest
@WithTestResource(GuildhallTestResource.class)
class StandstillClaimTest {
  @Test
  void shouldKeepSignaturesBlockedForEverOnceAClaimIsUpheld() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    String dismissed = joint.claims("cheap", "The scores are wrong.");
    String upheld = joint.claims("basic", "The tie-break was not published.");
    joint.passStandstill();
    // Too late to block, though the others still do (s.101).
    joint
        .tender("good")
        .bidder()
        .post(joint.path() + "/standstill-claims", Map.of("reason", "Me too."))
        .spec(problem(KitProblem.ILLEGAL_STATE));
    joint.resolves(dismissed, "DISMISSED").statusCode(200);
    // The other claim is still open.
    joint.firstSignature().spec(problem(ContractProblem.CLAIM_BLOCKS_SIGNATURE));

    joint.resolves(upheld, "UPHELD").statusCode(200).body("resolution", is("UPHELD"));

    joint.firstSignature().spec(problem(ContractProblem.CLAIM_BLOCKS_SIGNATURE));
    assertThat(joint.buying().view().getString("status")).isEqualTo("STANDSTILL");
    joint.resolves(upheld, "DISMISSED").spec(problem(ClaimProblem.CLAIM_RESOLVED));
    joint.resolves(dismissed, "DISMISSED").spec(problem(ClaimProblem.CLAIM_RESOLVED));
    joint.firstSignature().spec(problem(ContractProblem.CLAIM_BLOCKS_SIGNATURE));
    joint
        .buying()
        .terminated(joint.lead().approver(), "The court set the award aside.")
        .statusCode(200);
    assertThat(joint.buying().view().getString("status")).isEqualTo("TERMINATED");
    joint.firstSignature().statusCode(409);
  }

  @Test
  void shouldLetContractsBeSignedAfterAClaimWasWithdrawn() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    String claim = joint.claims("cheap", "The scores are wrong.");
    joint.resolves(claim, "WITHDRAWN").statusCode(200);
    // Standstill itself is not over yet.
    joint.firstSignature().spec(problem(ContractProblem.STANDSTILL_NOT_OVER));
    joint.passStandstill();

    joint.firstSignature().statusCode(200).body("status", is("PARTLY_SIGNED"));
  }

  @Test
  void shouldTakeClaimsOnlyFromAssessedBiddersAndShowThemToBuyersAndTheClaimant() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    var stranger = Marketplace.supplier("Never tendered Ltd");

    stranger
        .bidder()
        .post(joint.path() + "/standstill-claims", Map.of("reason", "I want it too."))
        .spec(problem(ClaimProblem.NOT_A_BIDDER));
    String claim = joint.claims("poor", "The minimum was not published.");

    joint.lead().buyer().get(joint.path() + "/award").body("claims.id", hasItems(claim));
    joint
        .tender("poor")
        .bidder()
        .get(joint.path() + "/award")
        .body("claims.id", contains(claim))
        .body("claims[0].reason", is("The minimum was not published."));
    joint
        .tender("good")
        .bidder()
        .get(joint.path() + "/award")
        .statusCode(200)
        .body("claims.id", not(hasItem(claim)));
    joint
        .buying()
        .others()
        .getFirst()
        .approver()
        .post(
            "/api/v1/standstill-claims/" + claim + "/resolution",
            Map.of("resolution", "DISMISSED", "statement", "Not mine to say."))
        .statusCode(403);
  }

  @Test
  void shouldShowAClaimantHowItsClaimEnded() {
    JointAssessment joint = AssessmentScenarios.inStandstill();
    String claim = joint.claims("poor", "The minimum was not published.");
    joint.resolves(claim, "WITHDRAWN").statusCode(200);

    joint
        .tender("poor")
        .bidder()
        .get(joint.path() + "/award")
        .body("claims.resolution", contains("WITHDRAWN"))
        .body("claims.statement", contains("So it was decided."));
    Person.anybody().get(joint.path() + "/award").then().body("claims", empty());
  }
}
