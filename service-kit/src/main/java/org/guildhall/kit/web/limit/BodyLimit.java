package org.guildhall.kit.web.limit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States how large the JSON body of an endpoint may be that needs more than is {@link #USUAL}. It
 * is part of the endpoint's description.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

  /** A mebibyte, in bytes. */
  long MEBIBYTE = 1024L * 1024L;

  /** What a body of JSON may have where nothing is stated, in bytes. */
  long USUAL = MEBIBYTE;

  /** The most bytes of a body. */
  long value();
}
