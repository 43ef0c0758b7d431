package org.guildhall.portal.shared.buying;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.guildhall.portal.client.buying.Act;
import org.guildhall.portal.client.buying.ProcurementView;

/** Acts that may be done and that nobody waits for: the process goes on without them. */
final class Choices {
  private static final Set<Act> ALWAYS =
      EnumSet.of(
          Act.REVISE_PLAN,
          Act.ADD_DOCUMENT,
          Act.RETURN_PLAN,
          Act.ASK_QUESTION,
          Act.START_TENDER,
          Act.PREPARE_AMENDMENT,
          Act.NOTIFY_CLAIM,
          Act.END_PLAN,
          Act.PREPARE_TERMINATION);

  /** What is prepared again only if somebody wants to, while the approval waits. */
  private static final Map<Act, Act> PREPARED_ALREADY =
      Map.of(
          Act.PREPARE_AWARD_NOTICE, Act.APPROVE_AWARD_NOTICE,
          Act.PREPARE_CONTRACT_NOTICE, Act.APPROVE_CONTRACT_NOTICE);

  private Choices() {}

  /** Whether the process waits for it. */
  static boolean isAwaited(ProcurementView procurement, Act act) {
    Act approval = PREPARED_ALREADY.get(act);
    boolean prepared = approval != null && NextSteps.isNext(procurement, approval);
    return !ALWAYS.contains(act) && !prepared;
  }
}
