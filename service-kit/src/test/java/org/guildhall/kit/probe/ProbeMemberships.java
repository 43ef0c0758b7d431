package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.web.permission.MembershipDirectory;

/** Who belongs where in the kit's tests. */
@ApplicationScoped
public class ProbeMemberships implements MembershipDirectory {

  private final Map<String, Map<UUID, Set<Role>>> held = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  public void grant(String subject, UUID organisation, Role... granted) {
    held.computeIfAbsent(subject, s -> new ConcurrentHashMap<>())
        .put(organisation, Set.of(granted));
  }

  public void revoke(String subject, UUID organisation) {
    held.computeIfAbsent(subject, s -> new ConcurrentHashMap<>()).remove(organisation);
  }

  public int asked() {
    return asked.get();
  }

  @Override
  public Set<Role> rolesOf(String subject, UUID organisation) {
    asked.incrementAndGet();
    return heldBy(subject).getOrDefault(organisation, Set.of());
  }

  @Override
  public Map<UUID, Set<Role>> heldBy(String subject) {
    return Map.copyOf(held.getOrDefault(subject, Map.of()));
  }
}
