package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.buying.replica.market.Challenges;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;

/** An authority forms a consortium from a challenge and becomes its lead. */
@ApplicationScoped
class FormConsortium {
  private final Consortia consortia;
  private final Challenges challenges;
  private final Eligibility eligibility;
  private final ShowConsortium show;
  private final Changes changes;

  FormConsortium(
      Consortia consortia,
      Challenges challenges,
      Eligibility eligibility,
      ShowConsortium show,
      Changes changes) {
    this.consortia = consortia;
    this.challenges = challenges;
    this.eligibility = eligibility;
    this.show = show;
    this.changes = changes;
  }

  @Transactional
  public ConsortiumView form(Actor actor, NewConsortium request) {
    var challenge = challenges.byId(request.challengeId());
    if (!challenge.isAlive()) {
      throw ProblemException.of(KitProblem.ILLEGAL_STATE, "The challenge was withdrawn or closed.");
    }
    var lead = eligibility.mayTakePart(challenge, actor.mustActForSome());
    var consortium =
        new Consortium(
            challenge.id(), request.name(), lead.id(), lead.name(), request.rules(), changes.now());
    consortia.persistAndFlush(consortium);
    changes.publish(consortium.formed());
    changes.record(
        actor, "consortium.formed", "consortium", consortium.id(), Map.of("name", request.name()));
    return show.to(actor, consortium);
  }
}
