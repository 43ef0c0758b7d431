package org.guildhall.buying.refusal;

import org.guildhall.buying.fixture.FakeMarketplace;
import org.guildhall.buying.fixture.Person;
import org.guildhall.kit.base.actor.Role;

/** What can be the matter with somebody's membership. */
enum Entitled {
  ACTIVE,
  REVOKED,
  SUSPENDED,
  /** The replica is too old, and the owner says that they still may. */
  STALE_AND_MEMBER,
  /** The replica is too old: the owner has revoked what the replica still believes. */
  STALE_AND_REVOKED,
  /** The same with the suspension of their organisation. */
  STALE_AND_SUSPENDED,
  /** The last, since who does not answer is left alone for a while. */
  STALE_AND_OWNER_AWAY;

  boolean isStale() {
    return ordinal() > SUSPENDED.ordinal();
  }

  /** What the owner answers about somebody with this role. */
  void ownerSays(Person person, Role role) {
    switch (this) {
      case STALE_AND_MEMBER -> FakeMarketplace.says(person, "VERIFIED", role);
      case STALE_AND_REVOKED -> FakeMarketplace.says(person, "VERIFIED");
      case STALE_AND_SUSPENDED -> FakeMarketplace.says(person, "SUSPENDED", role);
      case ACTIVE, REVOKED, SUSPENDED, STALE_AND_OWNER_AWAY -> {
        // Nothing.
      }
    }
  }
}
