package org.guildhall.kit.base.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fields do not contradict each other, as {@link Input#check} finds. */
@Constraint(validatedBy = CoherentValidator.class)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Coherent {

  String message() default "contradicts another field";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
