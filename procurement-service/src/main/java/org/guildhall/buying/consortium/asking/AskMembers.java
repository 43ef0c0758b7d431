package org.guildhall.buying.consortium.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumAct;
import org.guildhall.buying.consortium.Member;
import org.guildhall.buying.consortium.decision.Decision;
import org.guildhall.buying.consortium.decision.Electorate;
import org.guildhall.buying.consortium.decision.NewDecision;
import org.guildhall.buying.consortium.decision.OpenDecision;
import org.guildhall.kit.base.actor.Actor;

/**
 * The lead puts a question to the joined members, who vote as the consortium's rules weigh them.
 */
@ApplicationScoped
public class AskMembers {
  private final Consortia consortia;
  private final OpenDecision openDecision;

  AskMembers(Consortia consortia, OpenDecision openDecision) {
    this.consortia = consortia;
    this.openDecision = openDecision;
  }

  /** Opens the decision; the convener is set to the lead, for whom the actor must act. */
  @Transactional
  public Decision ask(Actor actor, UUID consortiumId, ConsortiumQuestion question) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    consortium.mustAllow(ConsortiumAct.ASK_MEMBERS);
    var asked =
        new NewDecision(
            consortiumId,
            consortium.leadId(),
            question.purpose(),
            question.subjectId(),
            question.question(),
            question.options(),
            question.closesAt());
    return openDecision.open(actor, asked, electorate(consortium));
  }

  private static Electorate electorate(Consortium consortium) {
    var entitled =
        consortium.joined().stream()
            .map(member ->
                new Electorate.Entitled(
                    member.organisationId(), member.name(), weight(consortium, member)))
            .toList();
    return new Electorate(consortium.rules().quorumPercent(), entitled);
  }

  private static BigDecimal weight(Consortium consortium, Member member) {
    return switch (consortium.rules().votes()) {
      case ONE_EACH -> BigDecimal.ONE;
      case BY_VOLUME -> member.committedValue();
    };
  }
}
