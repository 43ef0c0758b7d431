package org.guildhall.kit.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputProblemsTest {

  private record Typed(
      @Digits(integer = 13, fraction = 4) BigDecimal price,
      @DecimalMin("0") BigDecimal notNegative,
      @DecimalMin(value = "0", inclusive = false) BigDecimal something,
      @DecimalMax("100") BigDecimal percent,
      @Min(1) int first,
      @Max(5) int last,
      @Positive int count,
      @PositiveOrZero int days,
      @NotBlank String title,
      @NotEmpty List<String> lots,
      @NotNull @Nullable String kind,
      @Pattern(regexp = "[A-Z]{2}\\d+") String code,
      @Size(max = 2) String text,
      @Size(max = 1) List<String> list,
      @Size(min = 1, max = 20_000) String described) {}

  /** Messages are read behind the name of the field that people see. */
  @Test
  void shouldSayInPlainWordsWhateverAnnotationIsNotMet() {
    Typed wrong =
        new Typed(
            new BigDecimal("12.345678"),
            new BigDecimal("-1"),
            BigDecimal.ZERO,
            new BigDecimal("101"),
            0,
            6,
            0,
            -1,
            " ",
            List.of(),
            null,
            "x",
            "abc",
            List.of("a", "b"),
            "");

    assertThat(problems(wrong))
        .containsExactlyInAnyOrder(
            "price must have at most 13 digits before the point and 4 behind it",
            "notNegative must be 0 or more",
            "something must be more than 0",
            "percent must be 100 or less",
            "first must be 1 or more",
            "last must be 5 or less",
            "count must be more than 0",
            "days must be 0 or more",
            "title must be filled in",
            "lots must be filled in",
            "kind must be filled in",
            "code is not written as it has to be",
            "text must have at most 2 characters",
            "list must have at most 1 entry",
            "described must have 1 to 20,000 characters");
  }

  private static List<String> problems(Typed typed) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      var invalid = new ConstraintViolationException(factory.getValidator().validate(typed));
      return InputProblems.of(invalid).stream()
          .map(problem -> problem.field() + " " + problem.message())
          .toList();
    }
  }
}
