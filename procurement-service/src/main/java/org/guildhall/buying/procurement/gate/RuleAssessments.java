package org.guildhall.buying.procurement.gate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.statute.gate.Step;

/** What rules said when steps asked them. */
@ApplicationScoped
public class RuleAssessments implements PanacheRepositoryBase<RuleAssessment, UUID> {

  /**
   * Every asking of a step of the procurement, the newest first, each in the order of its rules.
   */
  public List<StoredAssessment> of(UUID procurementId, Step step) {
    return list("procurementId = ?1 and step = ?2 order by askingId desc, id", procurementId, step)
        .stream()
        .map(RuleAssessment::view)
        .toList();
  }

  /** The newest asking that allowed the step, empty if there was none. */
  public List<StoredAssessment> latestAllowed(UUID procurementId, Step step) {
    var allowed = of(procurementId, step).stream().filter(StoredAssessment::allowed).toList();
    return allowed.stream()
        .filter(row -> row.askingId().equals(allowed.getFirst().askingId()))
        .toList();
  }
}
