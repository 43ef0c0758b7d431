package org.guildhall.kit.web.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;

/**
 * Keeps memberships in memory for a few seconds, so that a person's clicks cost one look-up and not
 * one each. Only a membership that suffices is believed: before anybody is refused, the directory
 * is asked again, so that a newly granted role counts at once. A revoked one counts at once where
 * the service calls {@code forget} after the change, and everywhere after the time to live. Writes
 * that need a role ask the directory itself.
 */
@ApplicationScoped
public class MembershipCache {

  private static final int ENOUGH_PEOPLE = 50_000;

  private record Key(String subject, UUID organisation) {}

  private final Cache<Key, Entitlement> known;
  private final Instance<MembershipDirectory> directory;

  MembershipCache(Instance<MembershipDirectory> directory, ActorConfig config) {
    this.directory = directory;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(ENOUGH_PEOPLE)
            .expireAfterWrite(config.membershipsFor())
            .build();
  }

  /** Call this when what a person may do in an organisation has changed, after the commit. */
  public void forget(String subject, UUID organisation) {
    known.invalidate(new Key(subject, organisation));
  }

  /** The same when an organisation has changed, for all its people. */
  public void forget(UUID organisation) {
    known.asMap().keySet().removeIf(key -> key.organisation().equals(organisation));
  }

  /**
   * @param wanted roles of which one is needed; empty when any membership is enough
   */
  public Entitlement of(String subject, UUID organisation, Set<Role> wanted) {
    Key key = new Key(subject, organisation);
    Entitlement remembered = known.getIfPresent(key);
    if (remembered != null && suffices(remembered, wanted)) {
      return remembered;
    }
    return now(subject, organisation);
  }

  /** What the directory says now, for what may not rely on a memory; later reads may. */
  public Entitlement now(String subject, UUID organisation) {
    Key key = new Key(subject, organisation);
    Entitlement fresh =
        directory.isResolvable() ? directory.get().of(subject, organisation) : Entitlement.NONE;
    if (fresh.roles().isEmpty()) {
      known.invalidate(key);
    } else {
      known.put(key, fresh);
    }
    return fresh;
  }

  private static boolean suffices(Entitlement remembered, Set<Role> wanted) {
    return !remembered.suspended()
        && (wanted.isEmpty() || wanted.stream().anyMatch(remembered.roles()::contains));
  }
}
