package org.guildhall.kit.base.reference;

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

/**
 * A code of a place in the United Kingdom: of ITL (TLD3), of NUTS before it (UKD3), or of the
 * Office for National Statistics (E12000002), as {@link Areas#isCode} knows it; may be absent.
 */
@Constraint(validatedBy = AreaCode.Validator.class)
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AreaCode {

  String message() default
      "must be an area that there is: an ITL, NUTS or ONS code such as TLD3, UKD3 or E12000002";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks the code up. */
  final class Validator implements ConstraintValidator<AreaCode, String> {

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || Areas.isCode(code);
    }
  }
}
