package org.guildhall.buying.award.proposal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** At the start, before anybody asks: shares of awards made before the upgrade are entered. */
@ApplicationScoped
class EarlierShares {
  private static final Logger LOG = Logger.getLogger(EarlierShares.class);

  private final StoreEarlierShares storeEarlierShares;

  EarlierShares(StoreEarlierShares storeEarlierShares) {
    this.storeEarlierShares = storeEarlierShares;
  }

  void start(@Observes StartupEvent event) {
    int stored = storeAll();
    if (stored > 0) {
      LOG.infof("The shares of %d awards made before the upgrade are stored now", stored);
    }
  }

  /** How many awards were without shares. */
  int storeAll() {
    int stored = 0;
    while (storeEarlierShares.storeNext().isPresent()) {
      stored++;
    }
    return stored;
  }
}
