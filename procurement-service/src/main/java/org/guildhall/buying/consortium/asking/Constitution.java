package org.guildhall.buying.consortium.asking;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.MemberStatus;
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

  /** What a consortium that is forming waits for. */
  public enum Standing {
    /** The lead has to invite somebody. */
    TO_INVITE,
    /** The lead has to write the agreement. */
    TO_WRITE_AGREEMENT,
    /** Members have to join, accept, commit or vote. */
    WITH_MEMBERS,
    /** Everything is there but the members' decision, for which the lead has to ask. */
    TO_ASK_MEMBERS,
    /** The lead can constitute it. */
    TO_CONSTITUTE
  }

  /**
   * What is to be done next while it is forming.
   *
   * @param decisions all that its members were asked
   */
  public static Standing standing(Consortium consortium, List<Decision> decisions) {
    if (consortium.members().stream().filter(Constitution::isIn).count() < 2) {
      return Standing.TO_INVITE;
    }
    if (consortium.agreementHash() == null) {
      return Standing.TO_WRITE_AGREEMENT;
    }
    var missing = missing(consortium, decisions);
    if (missing.isEmpty()) {
      return Standing.TO_CONSTITUTE;
    }
    boolean onlyTheDecision =
        missing.stream().allMatch(problem -> problem.field().equals("decision"));
    return onlyTheDecision && decisions.stream().noneMatch(asked -> isOpen(consortium, asked))
        ? Standing.TO_ASK_MEMBERS
        : Standing.WITH_MEMBERS;
  }

  private static boolean isIn(Member member) {
    return member.joined() || member.status() == MemberStatus.INVITED;
  }

  private static boolean isOpen(Consortium consortium, Decision decision) {
    return decision.closedAt().isEmpty() && isAbout(consortium, decision);
  }

  private static boolean isForIt(Consortium consortium, Decision decision) {
    return isAbout(consortium, decision) && decision.carried();
  }

  private static boolean isAbout(Consortium consortium, Decision decision) {
    return decision.purpose() == Purpose.CONSTITUTE
        && decision.subjectId().filter(consortium.id()::equals).isPresent();
  }
}
