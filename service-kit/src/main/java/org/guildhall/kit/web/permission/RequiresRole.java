package org.guildhall.kit.web.permission;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.actor.Role;

/**
 * A person who acts for an organisation, named by the header {@value Actor#ACTING_FOR}, in which
 * they hold any of these roles.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresRole {

  /** Any one of them is enough. */
  Role[] value();

  /**
   * Whether a write is accepted on the last known membership where nobody can say whether it still
   * holds. Only for what is checked again before it counts, and whose refusal would cost somebody
   * more than our fault may.
   */
  boolean onLastKnown() default false;

  /** Whether a suspended organisation does this write too; reads it does anyway. */
  boolean evenSuspended() default false;
}
