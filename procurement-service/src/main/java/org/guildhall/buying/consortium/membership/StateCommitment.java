package org.guildhall.buying.consortium.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Commitment;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.ConsortiumProblem;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.kit.facts.change.Changes;

/** A member binds itself to quantities, citing its decision. */
@ApplicationScoped
class StateCommitment {
  private final Consortia consortia;
  private final ShowConsortium show;
  private final Changes changes;

  StateCommitment(Consortia consortia, ShowConsortium show, Changes changes) {
    this.consortia = consortia;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView commit(Actor actor, UUID consortiumId, Commitment commitment) {
    var consortium = consortia.lockedById(consortiumId);
    var organisation = actor.mustActForSome();
    consortium.mustHaveMember(organisation);
    check(commitment);
    unitsMustAgree(consortium, organisation, commitment.lines());
    consortium.committed(organisation, commitment, actor.subject(), changes.now());
    consortia.flush();
    changes.record(
        actor,
        "consortium.committed",
        "consortium",
        consortiumId,
        Map.of("decisionReference", commitment.decisionReference()));
    return show.to(actor, consortium);
  }

  private void check(Commitment commitment) {
    if (commitment.decidedOn().isAfter(UkDates.dateOf(changes.now()))) {
      throw ProblemException.field("decidedOn", "A decision is not taken in the future.");
    }
    var expires = commitment.callInExpires();
    if (expires != null && expires.isBefore(commitment.decidedOn())) {
      throw ProblemException.field("callInExpires", "Call-in ends after the decision.");
    }
    var items = new HashSet<String>();
    for (int i = 0; i < commitment.lines().size(); i++) {
      if (!items.add(commitment.lines().get(i).item())) {
        throw ProblemException.of(
            KitProblem.INVALID_INPUT,
            "An item is stated twice.",
            List.of(new FieldProblem("lines[" + i + "].item", "This item is stated twice.")));
      }
    }
  }

  /** The same words mean the same item, so quantities can be added up only in one unit. */
  private static void unitsMustAgree(
      Consortium consortium, UUID organisation, List<Commitment.Line> lines) {
    for (var other : consortium.joined()) {
      if (other.organisationId().equals(organisation)) {
        continue;
      }
      for (var theirs : other.commitment().map(Commitment::lines).orElse(List.of())) {
        for (var line : lines) {
          if (theirs.item().equals(line.item()) && !theirs.unit().equals(line.unit())) {
            throw ProblemException.of(
                ConsortiumProblem.ITEM_UNIT_DIFFERS,
                "%s states %s in %s, not in %s."
                    .formatted(other.name(), line.item(), theirs.unit(), line.unit()));
          }
        }
      }
    }
  }
}
