package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.web.existence.Existence;

/** Things that nobody may know of. */
@ApplicationScoped
public class ProbeExistence implements Existence {
  private final AtomicInteger asked = new AtomicInteger();

  /** How often it was asked who may know of one. */
  public int asked() {
    return asked.get();
  }

  @Override
  public Set<String> collections() {
    return Set.of("gate");
  }

  @Override
  public boolean isKnownTo(Actor reader, UUID id) {
    asked.incrementAndGet();
    return false;
  }
}
