package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipDirectory;

/** Who belongs where in the kit's tests. */
@ApplicationScoped
public class ProbeMemberships implements MembershipDirectory {

  private final Map<String, Map<UUID, Set<Role>>> held = new ConcurrentHashMap<>();
  private final Set<UUID> suspended = ConcurrentHashMap.newKeySet();
  private volatile boolean fresh = true;
  private final AtomicInteger asked = new AtomicInteger();

  public void grant(String subject, UUID organisation, Role... granted) {
    held.computeIfAbsent(subject, s -> new ConcurrentHashMap<>())
        .put(organisation, Set.of(granted));
  }

  public void revoke(String subject, UUID organisation) {
    held.computeIfAbsent(subject, s -> new ConcurrentHashMap<>()).remove(organisation);
  }

  /** From now on it is too old, or not any more. */
  public void isFresh(boolean now) {
    fresh = now;
  }

  @Override
  public boolean isFresh() {
    return fresh;
  }

  public void suspend(UUID organisation) {
    suspended.add(organisation);
  }

  public int asked() {
    return asked.get();
  }

  @Override
  public Entitlement of(String subject, UUID organisation) {
    asked.incrementAndGet();
    return new Entitlement(
        heldBy(subject).getOrDefault(organisation, Set.of()), suspended.contains(organisation));
  }

  @Override
  public Map<UUID, Set<Role>> heldBy(String subject) {
    return Map.copyOf(held.getOrDefault(subject, Map.of()));
  }
}
