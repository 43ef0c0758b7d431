package org.guildhall.kit.base.input;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of at most so many characters that PostgreSQL can keep; may be absent. */
@Size
@Pattern(regexp = "[^\\x00]*", message = "must not contain a zero character")
@Constraint(validatedBy = {})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

  /** The most characters. */
  @OverridesAttribute(constraint = Size.class, name = "max")
  int value();

  String message() default "is not a valid text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
