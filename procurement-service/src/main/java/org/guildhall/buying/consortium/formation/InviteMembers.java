package org.guildhall.buying.consortium.formation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.view.ConsortiumView;
import org.guildhall.buying.consortium.view.ShowConsortium;
import org.guildhall.buying.replica.market.Challenges;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.facts.change.Changes;

/** The lead invites authorities that support the challenge. */
@ApplicationScoped
class InviteMembers {
  private final Consortia consortia;
  private final Challenges challenges;
  private final Eligibility eligibility;
  private final ShowConsortium show;
  private final Changes changes;

  InviteMembers(
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
  public ConsortiumView invite(Actor actor, UUID consortiumId, List<UUID> organisationIds) {
    var consortium = consortia.lockedById(consortiumId);
    actor.mustActFor(consortium.leadId());
    var challenge = challenges.byId(consortium.challengeId());
    for (var organisationId : organisationIds) {
      var party = eligibility.mayTakePart(challenge, organisationId);
      consortium.invite(party.id(), party.name(), changes.now());
    }
    consortia.flush();
    changes.record(
        actor,
        "consortium.invited",
        "consortium",
        consortiumId,
        Map.of("organisations", organisationIds));
    return show.to(actor, consortium);
  }
}
