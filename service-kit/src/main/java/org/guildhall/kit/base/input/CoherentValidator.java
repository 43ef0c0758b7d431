package org.guildhall.kit.base.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Makes a violation at the field of every fault an {@link Input} tells. */
public class CoherentValidator implements ConstraintValidator<Coherent, Input> {

  @Override
  public boolean isValid(Input input, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    boolean[] fine = {true};
    input.check((field, message) -> {
      fine[0] = false;
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(field)
          .addConstraintViolation();
    });
    return fine[0];
  }
}
