package org.guildhall.buying.tender.reading;

import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/**
 * Who may read opened tenders. Implemented by the evaluation, which knows the panel, its
 * assignments and its conflicts of interest; the opening asks it each time content leaves.
 */
public interface AssessmentAccess {

  /**
   * Whether the person assesses quality in this lot: assigned to it, declared free of conflicts,
   * acting for the organisation that sent them; or moderates the panel.
   */
  boolean mayReadQuality(Actor actor, UUID procurementId, UUID lotId);

  /** Whether the person may see prices of this lot once the price envelopes are open. */
  boolean mayReadPrices(Actor actor, UUID procurementId, UUID lotId);
}
