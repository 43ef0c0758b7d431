package org.guildhall.buying.award;

import java.util.List;
import org.guildhall.buying.fixture.Scenarios;

/** Assessments to start from, each walked to once. */
public final class AssessmentScenarios {
  private static final String STANDSTILL = "standstill";

  private AssessmentScenarios() {}

  /** Tenders are in, so many more of them for licences, none of them near the best. */
  public static JointAssessment sealedWith(int more) {
    return JointAssessment.sealed(
        JointAssessment.published(), List.of("400.00", "420.00", "100.00"), more);
  }

  /** Licences 99 times as dear: the lead's contract is below £5 million, with its option above. */
  public static JointAssessment sealedDear() {
    return JointAssessment.sealed(
        JointAssessment.published(), List.of("39600.00", "41580.00", "9900.00"), 0);
  }

  /** The consensus is locked, and the prices are sealed. */
  public static JointAssessment locked() {
    return Scenarios.start(
        "locked consensus", AssessmentScenarios::walkToTheLock, JointAssessment::copy);
  }

  private static JointAssessment walkToTheLock() {
    JointAssessment joint = JointAssessment.sealed().scored();
    joint.agreesOnAll();
    joint.lead().buyer().post(joint.path() + "/consensus/lock").statusCode(200);
    return joint;
  }

  /** The consensus is locked and the prices are open. */
  public static JointAssessment withOpenPrices() {
    return Scenarios.start(
        "open prices", () -> JointAssessment.sealed().agreed(), JointAssessment::copy);
  }

  /** The award notice is public. */
  public static JointAssessment inStandstill() {
    return Scenarios.start(
        STANDSTILL, AssessmentScenarios::walkToStandstill, JointAssessment::copy);
  }

  /** The same for tests that leave it as it is. */
  public static JointAssessment sharedInStandstill() {
    return Scenarios.share(STANDSTILL, AssessmentScenarios::walkToStandstill);
  }

  private static JointAssessment walkToStandstill() {
    return withOpenPrices().standing();
  }
}
