package org.guildhall.kit.base.act;

import java.util.Set;
import org.guildhall.kit.base.actor.Role;

/**
 * What can be done to one kind of thing; an enum names its acts.
 *
 * @param <P> the enum of those who do it
 */
public interface Act<P extends Enum<P>> {

  /** Who does it. */
  P by();

  /** The roles of which people need one; none where no person acts. */
  Set<Role> roles();
}
