package org.guildhall.kit.base.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text of at most so many characters that PostgreSQL can keep; may be absent. */
@Constraint(validatedBy = Text.Validator.class)
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

  /** The most characters. */
  int value();

  String message() default "must be at most {value} characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Its own validator instead of built-in constraints, which the API description would repeat. */
  final class Validator implements ConstraintValidator<Text, String> {

    private int most;

    @Override
    public void initialize(Text text) {
      most = text.value();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || text.length() <= most && text.indexOf('\0') < 0;
    }
  }
}
