package org.guildhall.buying.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.buying.consortium.Consortia;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** Who may see a procurement, and how much of it. */
@ApplicationScoped
public class ProcurementAccess {
  private final Consortia consortia;

  ProcurementAccess(Consortia consortia) {
    this.consortia = consortia;
  }

  /**
   * Whether the actor acts for a member of its consortium; others find nothing, NOT_FOUND, as long
   * as its tender notice is not public.
   */
  public boolean isInside(Actor actor, Procurement procurement) {
    boolean inside =
        actor.organisation().isPresent()
            && consortia
                .byId(procurement.consortiumId())
                .isMember(actor.organisation().orElseThrow());
    if (!inside && procurement.publishedAt().isEmpty()) {
      throw ProblemException.notFound("procurement", procurement.id());
    }
    return inside;
  }
}
