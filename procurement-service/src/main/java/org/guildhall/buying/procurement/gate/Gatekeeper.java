package org.guildhall.buying.procurement.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.guildhall.buying.statute.gate.Answer;
import org.guildhall.buying.statute.gate.Gate;
import org.guildhall.kit.base.id.Ids;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.problem.ProblemType;
import org.guildhall.kit.base.time.UkDates;

/**
 * Asks the rules of a step and remembers what they said, a refusal even when the transaction of the
 * step is rolled back.
 */
@ApplicationScoped
public class Gatekeeper {
  private final RuleAssessments assessments;
  private final Event<Asked> refusals;

  Gatekeeper(RuleAssessments assessments, Event<Asked> refusals) {
    this.assessments = assessments;
    this.refusals = refusals;
  }

  /** Asks and remembers; who is answered that the gate is closed must refuse the step. */
  public <S> Answer ask(Gate<S> gate, GateSubject subject, S facts, Instant now) {
    var answer = gate.ask(UkDates.dateOf(now), facts);
    var asked = new Asked(Ids.next(), subject, answer, now);
    assessments.persist(asked.rows());
    if (!answer.isOpen()) {
      refusals.fire(asked);
    }
    return answer;
  }

  /** Refuses the step with that problem and every field in breach unless its gate is open. */
  public <S> void mustBeOpen(
      Gate<S> gate, GateSubject subject, S facts, Instant now, ProblemType refusal) {
    var answer = ask(gate, subject, facts, now);
    if (!answer.isOpen()) {
      throw ProblemException.of(refusal, answer.blocking().getFirst().message(), breaches(answer));
    }
  }

  /** The fields in breach, each with what the rule says and its section. */
  public static List<FieldProblem> breaches(Answer answer) {
    return answer.blocking().stream()
        .map(check -> new FieldProblem(check.field(), check.message()))
        .toList();
  }
}
