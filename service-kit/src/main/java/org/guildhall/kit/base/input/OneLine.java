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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name, a title, a number: in one line, and of nothing that changes the line around it, for it is
 * shown in headings, letters and lists of others. May be absent. Every short text is one.
 */
@Constraint(validatedBy = OneLine.Validator.class)
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

  /** The longest text that has to be a line. */
  int SHORT = 300;

  String message() default "must be in one line, without invisible characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Its own validator instead of a pattern, which the API description would repeat. */
  final class Validator implements ConstraintValidator<OneLine, String> {

    /** Control characters, ends of lines and paragraphs, and what turns the direction around. */
    static final Pattern NO_LINE =
        Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || !NO_LINE.matcher(text).find();
    }
  }
}
