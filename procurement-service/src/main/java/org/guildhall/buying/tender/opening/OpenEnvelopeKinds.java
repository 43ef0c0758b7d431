package org.guildhall.buying.tender.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.buying.tender.sealing.Envelope;

/** Which envelopes of a procurement are open, without reading any. */
@ApplicationScoped
public class OpenEnvelopeKinds {
  private final Openings openings;

  OpenEnvelopeKinds(Openings openings) {
    this.openings = openings;
  }

  /** Whether the price envelopes are open. */
  public boolean includePrices(UUID procurementId) {
    return openings.isOpened(procurementId, Envelope.PRICE);
  }
}
