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

  private final Map<String, Set<Role>> roles = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  public void grant(String subject, UUID organisation, Role... granted) {
    roles.put(subject + organisation, Set.of(granted));
  }

  public void revoke(String subject, UUID organisation) {
    roles.remove(subject + organisation);
  }

  public int asked() {
    return asked.get();
  }

  @Override
  public Set<Role> rolesOf(String subject, UUID organisation) {
    asked.incrementAndGet();
    return roles.getOrDefault(subject + organisation, Set.of());
  }
}
