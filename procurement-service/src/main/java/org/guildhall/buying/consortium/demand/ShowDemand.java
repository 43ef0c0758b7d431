package org.guildhall.buying.consortium.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.Consortium;
import org.guildhall.buying.statute.value.ContractKind;
import org.guildhall.kit.base.actor.Actor;

/** Shows a consortium's demand and estimate to those in it. */
@ApplicationScoped
class ShowDemand {
  private final Consortia consortia;
  private final DemandOfConsortium demand;
  private final EstimateValue estimate;

  ShowDemand(Consortia consortia, DemandOfConsortium demand, EstimateValue estimate) {
    this.consortia = consortia;
    this.demand = demand;
    this.estimate = estimate;
  }

  /** Demand per item. */
  record DemandView(UUID consortiumId, List<Demand.Item> items) {}

  @Transactional
  public DemandView demand(Actor actor, UUID consortiumId) {
    var consortium = inside(actor, consortiumId);
    return new DemandView(consortiumId, Demand.aggregate(demand.needs(consortium)));
  }

  @Transactional
  public EstimateView estimate(
      Actor actor, UUID consortiumId, ContractKind kind, int assessmentWorkingDays) {
    return estimate.of(inside(actor, consortiumId), kind, assessmentWorkingDays);
  }

  private Consortium inside(Actor actor, UUID consortiumId) {
    var consortium = consortia.byId(consortiumId);
    consortium.mustBeReadableBy(actor.mustActForSome());
    return consortium;
  }
}
