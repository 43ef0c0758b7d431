package org.guildhall.buying.award.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.kit.base.problem.ProblemException;

/** The award proposals of all rounds. */
@ApplicationScoped
public class AwardProposals implements PanacheRepositoryBase<AwardProposal, UUID> {

  /** The latest round with its lots. */
  public Optional<AwardProposal> latestOf(UUID procurementId) {
    return list(
            "select p from AwardProposal p left join fetch p.lots where p.procurementId = ?1 and"
                + " p.round = (select max(x.round) from AwardProposal x where x.procurementId = ?1)",
            procurementId)
        .stream()
        .findFirst();
  }

  /** The latest round of each of these procurements that has one, without its lots. */
  Map<UUID, AwardProposal> latestOf(Collection<UUID> procurementIds) {
    return list(
            "select p from AwardProposal p where p.procurementId in ?1 and p.round ="
                + " (select max(x.round) from AwardProposal x"
                + " where x.procurementId = p.procurementId)",
            Set.copyOf(procurementIds))
        .stream()
        .collect(Collectors.toMap(AwardProposal::procurementId, Function.identity()));
  }

  /** The latest round, or a NOT_FOUND problem. */
  public AwardProposal mustHave(UUID procurementId) {
    return latestOf(procurementId)
        .orElseThrow(
            () -> ProblemException.notFound("award proposal of procurement", procurementId));
  }
}
