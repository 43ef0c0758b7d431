package org.guildhall.kit.web.permission;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that binds an organisation or the platform: whoever does it shows a second factor, unless
 * the installation is one for training ({@link SecondFactorConfig}). The token says by its {@code
 * acr} that it was shown; without it the answer is 401 with the challenge of RFC 9470. A rule of
 * the build asks every act of approvers, openers, administrators and operators to say one or the
 * other.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SecondFactor {

  /** Why the act goes without; nothing where the second factor is demanded. */
  String notNeededBecause() default "";
}
