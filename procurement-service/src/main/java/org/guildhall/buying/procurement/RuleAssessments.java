package org.guildhall.buying.procurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was checked before publication; all of it is kept, the newest is shown. */
@ApplicationScoped
class RuleAssessments implements PanacheRepositoryBase<RuleAssessment, UUID> {
  List<RuleAssessment> of(UUID procurementId) {
    return list(
        "procurementId = ?1 and assessedAt = (select max(newest.assessedAt) from RuleAssessment"
            + " newest where newest.procurementId = ?1) order by ruleId",
        procurementId);
  }
}
