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

/**
 * A sum of money or a quantity: not negative, not absurdly large and with no more places than it
 * can have, for none is ever rounded away; may be absent.
 */
@Constraint(validatedBy = {Amount.QuantityValidator.class, Amount.MoneyValidator.class})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Amount {

  /**
   * Pence; the price of one unit may have {@link #OF_A_UNIT}, a quantity {@link #OF_A_QUANTITY}.
   */
  int places() default 2;

  String message() default
      "must be 0 or more, with at most 16 digits before the point and {places} behind it";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** At most so many before the point. */
  int DIGITS = 16;

  /** Places of the price of one unit. */
  int OF_A_UNIT = 4;

  /** Places of a quantity. */
  int OF_A_QUANTITY = 3;

  /**
   * Their own validators instead of built-in constraints, which the API description would repeat.
   */
  final class QuantityValidator implements ConstraintValidator<Amount, BigDecimal> {
    private int places;

    @Override
    public void initialize(Amount amount) {
      places = amount.places();
    }

    @Override
    public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
      return value == null
          || value.signum() >= 0
              && value.precision() - value.scale() <= DIGITS
              && value.stripTrailingZeros().scale() <= places;
    }
  }

  /** Net or gross. */
  final class MoneyValidator implements ConstraintValidator<Amount, Money> {
    private final QuantityValidator number = new QuantityValidator();

    @Override
    public void initialize(Amount amount) {
      number.initialize(amount);
    }

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
      return value == null || number.isValid(value.amount(), context);
    }
  }
}
