package org.guildhall.kit.actor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A person who acts for an organisation, named by the header {@value PermissionFilter#ACTING_FOR},
 * in which they hold any of these roles.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresRole {

  /** Any one of them is enough. */
  String[] value();
}
