package org.guildhall.buying.consortium.asking;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.kit.base.problem.FieldProblem;

/** What a consortium rests on: members, their agreement, their commitments and their decision. */
public final class Constitution {
  private Constitution() {}

  /**
   * What is missing before it can be constituted.
   *
   * @param decisions all that its members were asked
   */
  public static List<FieldProblem> missing(Consortium consortium, List<Decision> decisions) {
    var missing = new ArrayList<FieldProblem>();
    var joined = consortium.joined();
    if (joined.size() < 2) {
      missing.add(new FieldProblem("members", "At least two members must have joined."));
    }
    if (consortium.agreementHash() == null) {
      missing.add(new FieldProblem("agreement", "There is no agreement yet."));
    }
    for (var member : joined) {
      if (consortium.agreementHash() != null && !member.accepted(consortium.agreementHash())) {
        missing.add(
            new FieldProblem(
                "agreement", member.name() + " has not accepted the current agreement."));
      }
      if (member.commitment().isEmpty()) {
        missing.add(new FieldProblem("commitment", member.name() + " has not committed yet."));
      }
    }
    if (decisions.stream().noneMatch(decision -> isForIt(consortium, decision))) {
      missing.add(
          new FieldProblem("decision", "The members have not carried a decision to constitute."));
    }
    return missing;
  }

  /** How far it is from being constituted. */
  public enum Standing {
    /** Members have to join, accept, commit or vote. */
    WAITING,
    /** Everything is there but the members' decision, for which nobody has asked. */
    TO_BE_ASKED,
    /** The lead can constitute it. */
    READY
  }

  /**
   * What the lead has to do about it.
   *
   * @param decisions all that its members were asked
   */
  public static Standing standing(Consortium consortium, List<Decision> decisions) {
    var missing = missing(consortium, decisions);
    if (missing.isEmpty()) {
      return Standing.READY;
    }
    boolean onlyTheDecision =
        missing.stream().allMatch(problem -> problem.field().equals("decision"));
    boolean isAsked =
        decisions.stream()
            .anyMatch(decision -> decision.closedAt().isEmpty() && isAbout(consortium, decision));
    return onlyTheDecision && !isAsked ? Standing.TO_BE_ASKED : Standing.WAITING;
  }

  private static boolean isForIt(Consortium consortium, Decision decision) {
    return isAbout(consortium, decision) && decision.carried();
  }

  private static boolean isAbout(Consortium consortium, Decision decision) {
    return decision.purpose() == Purpose.CONSTITUTE
        && decision.subjectId().filter(consortium.id()::equals).isPresent();
  }
}
