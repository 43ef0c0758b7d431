package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.existence.Existence;

/** Who may see a procurement, and how much of it. */
@ApplicationScoped
public class ProcurementAccess implements Existence {
  private final Consortia consortia;
  private final Procurements procurements;

  ProcurementAccess(Consortia consortia, Procurements procurements) {
    this.consortia = consortia;
    this.procurements = procurements;
  }

  @Override
  public Set<String> collections() {
    return Set.of("procurements", "evaluations");
  }

  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    return procurements
        .findByIdOptional(id)
        .filter(found -> found.publishedAt().isPresent() || actsForMember(reader, found))
        .isPresent();
  }

  /**
   * Whether the actor acts for a member of its consortium; others find nothing, NOT_FOUND, as long
   * as its tender notice is not public.
   */
  public boolean isInside(Actor actor, Procurement procurement) {
    boolean inside = actsForMember(actor, procurement);
    if (!inside && procurement.publishedAt().isEmpty()) {
      throw ProblemException.notFound("procurement", procurement.id());
    }
    return inside;
  }

  private boolean actsForMember(Actor actor, Procurement procurement) {
    return actor
        .organisation()
        .filter(consortia.byId(procurement.consortiumId())::isMember)
        .isPresent();
  }
}
