package org.guildhall.kit.web.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody needs a few times and no more, because each costs much or everybody shares what
 * there is: who asks more often gets a 429 with when to try again, and the rest stays for others.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Seldom {

  /** How often: {@code guildhall.limits.seldom.<name>}. */
  String value();

  /**
   * Whether an address is counted also for those who have signed in, where accounts are easier to
   * come by than addresses.
   */
  boolean byAddress() default false;
}
