package org.guildhall.buying.procurement.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.buying.consortium.demand.EstimateValue;
import org.guildhall.buying.procurement.Procurement;

/** The value of a plan: what its consortium's members committed to, or the lead's estimate. */
@ApplicationScoped
class PlannedValues {
  private final Consortia consortia;
  private final EstimateValue estimate;

  PlannedValues(Consortia consortia, EstimateValue estimate) {
    this.consortia = consortia;
    this.estimate = estimate;
  }

  LotValues of(Procurement procurement) {
    var consortium = consortia.byId(procurement.consortiumId());
    return LotValues.of(procurement, consortium, estimate.overriddenNet(consortium.id()));
  }
}
