package org.guildhall.kit.web.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A post that a client may safely repeat. With a header {@code Idempotency-Key} the answer is kept
 * in the same transaction as the effect: the same key with the same body is answered the same again
 * and has no second effect, with another body it is refused. A repetition that comes while the
 * first is still at work waits for it. Without the header nothing is kept.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

  /**
   * True for an operation that recognises a repetition itself, by what it is about: the header is
   * then left alone, and the answer may wait for something that happens after the commit.
   */
  @Nonbinding
  boolean byItself() default false;
}
