package org.guildhall.buying.assessment.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything panels ever agreed. */
@ApplicationScoped
public class ConsensusScores implements PanacheRepositoryBase<ConsensusScore, UUID> {

  /** Every revision of a procurement, in order. */
  List<ConsensusScore> ofProcurement(UUID procurementId) {
    return list("procurementId = ?1 order by revision", procurementId);
  }

  /** What counts: the last revision, by tender and criterion. */
  public Map<UUID, Map<UUID, ConsensusScore>> currentOf(UUID procurementId) {
    Map<UUID, Map<UUID, ConsensusScore>> current = new HashMap<>();
    // Revisions come in order, so the latest stays.
    ofProcurement(procurementId)
        .forEach(score ->
            current
                .computeIfAbsent(score.tenderId(), tender -> new HashMap<>())
                .put(score.criterionId(), score));
    return current;
  }
}
