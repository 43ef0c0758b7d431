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
import java.math.BigDecimal;
import org.guildhall.kit.base.money.Money;
import org.jspecify.annotations.Nullable;

/** A quantity or a sum of money: not negative and not absurdly large; may be absent. */
@Constraint(validatedBy = {Amount.QuantityValidator.class, Amount.MoneyValidator.class})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Amount {

  String message() default "must be 0 or more and have at most 16 digits on either side";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** At most so many on either side of the point. */
  int DIGITS = 16;

  /**
   * Their own validators instead of built-in constraints, which the API description would repeat.
   */
  final class QuantityValidator implements ConstraintValidator<Amount, BigDecimal> {

    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
      return value == null
          || value.signum() >= 0
              && value.precision() - value.scale() <= DIGITS
              && value.scale() <= DIGITS;
    }
  }

  /** Net or gross. */
  final class MoneyValidator implements ConstraintValidator<Amount, Money> {
    private final QuantityValidator number = new QuantityValidator();

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
      return value == null || number.isValid(value.amount(), context);
    }
  }
}
