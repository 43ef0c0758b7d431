package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.facts.inbox.FactHandler;
import org.guildhall.kit.facts.inbox.ReceivedFact;

/** Takes in facts that carry authority, as the other handler takes in the rest. */
@ApplicationScoped
class ProbeRights implements FactHandler {

  private final ProbeHandler probes;

  ProbeRights(ProbeHandler probes) {
    this.probes = probes;
  }

  @Override
  public String topic() {
    return ProbeService.RIGHTS;
  }

  @Override
  public void handle(ReceivedFact fact) {
    probes.handle(fact);
  }
}
