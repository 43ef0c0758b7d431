package org.guildhall.buying.consortium.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.facts.change.Changes;

/** The lead puts another estimate in the place of the computed one, with a recorded reason. */
@ApplicationScoped
class OverrideEstimate {
  private final Consortia consortia;
  private final EstimateOverrides overrides;
  private final EstimateValue estimate;
  private final Changes changes;

  OverrideEstimate(
      Consortia consortia, EstimateOverrides overrides, EstimateValue estimate, Changes changes) {
    this.consortia = consortia;
    this.overrides = overrides;
    this.estimate = estimate;
    this.changes = changes;
  }

  @Transactional
  public EstimateView override(Actor actor, UUID consortiumId, BigDecimal net, String reason) {
    var consortium = consortia.byId(consortiumId);
    actor.mustActFor(consortium.leadId());
    var known = overrides.findById(consortiumId);
    var override = known == null ? new EstimateOverride(consortiumId) : known;
    override.state(new NetAmount(net), reason, actor.subject(), changes.now());
    overrides.persistAndFlush(override);
    changes.record(
        actor,
        "estimate.overridden",
        "consortium",
        consortiumId,
        Map.of("net", net.toPlainString(), "reason", reason));
    return estimate.of(consortium, ContractKind.GOODS_OR_SERVICES, DemandResource.USUAL_ASSESSMENT);
  }
}
