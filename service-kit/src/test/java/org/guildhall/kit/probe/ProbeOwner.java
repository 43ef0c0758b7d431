package org.guildhall.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.kit.web.membership.Entitlement;
import org.guildhall.kit.web.membership.MembershipOwner;

/** The owner of memberships in the kit's tests; away unless a test says what it answers. */
@ApplicationScoped
public class ProbeOwner implements MembershipOwner {

  private final Map<UUID, Entitlement> answers = new ConcurrentHashMap<>();

  public void says(UUID organisation, Entitlement answer) {
    answers.put(organisation, answer);
  }

  @Override
  public Optional<Entitlement> ask(String authorization, UUID organisation) {
    return Optional.ofNullable(answers.get(organisation));
  }
}
