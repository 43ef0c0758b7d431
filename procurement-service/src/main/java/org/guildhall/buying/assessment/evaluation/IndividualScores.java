package org.guildhall.buying.assessment.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.buying.assessment.panel.PanelMember;

/** All individual scores that were ever given. */
@ApplicationScoped
public class IndividualScores implements PanacheRepositoryBase<IndividualScore, UUID> {

  /** What an evaluator gave, every revision, in order. */
  List<IndividualScore> of(PanelMember member) {
    return list("panelMemberId = ?1 order by revision", member.id());
  }

  /** What everybody gave in a procurement, every revision, in order. */
  public List<IndividualScore> ofProcurement(UUID procurementId) {
    return list("procurementId = ?1 order by revision", procurementId);
  }

  int lastRevision(PanelMember member, TenderPart part) {
    Integer last =
        getEntityManager()
            .createQuery(
                "select max(s.revision) from IndividualScore s where s.panelMemberId = :member"
                    + " and s.tenderId = :tender and s.criterionId = :criterion",
                Integer.class)
            .setParameter("member", member.id())
            .setParameter("tender", part.tenderId())
            .setParameter("criterion", part.criterionId())
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /** How many parts of opened tenders each of these evaluators has scored at least once. */
  Map<UUID, Long> scored(Collection<UUID> panelMemberIds) {
    return getEntityManager()
        .createQuery(
            "select s.panelMemberId, count(s) from IndividualScore s"
                + " where s.panelMemberId in :members and s.revision = 1 group by s.panelMemberId",
            Object[].class)
        .setParameter("members", Set.copyOf(panelMemberIds))
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }
}
