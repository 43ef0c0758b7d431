package org.guildhall.marketplace.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, so that a person sees all of it at once.
 *
 * <p>Texts are stripped; an empty text counts as absent.
 */
public final class FieldChecks {

  private static final int MAX_DIGITS = 16;
  private static final String STERLING = "GBP";

  private final List<FieldProblem> problems = new ArrayList<>();

  /** Refuses a request without a body. */
  public static <T> T body(@Nullable T body) {
    if (body == null) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "The request has no body.");
    }
    return body;
  }

  /** A text that must be there; returns an empty text when it is not. */
  public String required(String field, @Nullable String value, int maxLength) {
    String text = optional(field, value, maxLength);
    if (text == null) {
      refuse(field, "is required");
      return "";
    }
    return text;
  }

  /** A value that must be there; null only after a problem was noted. */
  public <T> @Nullable T present(String field, @Nullable T value) {
    if (value == null) {
      refuse(field, "is required");
    }
    return value;
  }

  public @Nullable String optional(String field, @Nullable String value, int maxLength) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > maxLength) {
      refuse(field, "must be at most " + maxLength + " characters");
    }
    if (text.indexOf('\0') >= 0) {
      refuse(field, "must not contain a zero character");
    }
    return text;
  }

  /** Strips and drops empty texts of a list. */
  public List<String> texts(
      String field, @Nullable List<String> values, int maxItems, int maxLength) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > maxItems) {
      refuse(field, "must have at most " + maxItems + " entries");
      return List.of();
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String text = optional(field + "[" + i + "]", values.get(i), maxLength);
      if (text != null && !kept.contains(text)) {
        kept.add(text);
      }
    }
    return List.copyOf(kept);
  }

  /** An amount that may be absent but never negative nor absurdly large. */
  public void notNegative(String field, @Nullable BigDecimal value) {
    if (value == null) {
      return;
    }
    if (value.signum() < 0) {
      refuse(field, "must not be negative");
    }
    if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
      refuse(field, "has too many digits");
    }
  }

  /** A currency of ISO 4217; sterling unless named. */
  public String currency(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return STERLING;
    }
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(value));
    if (!known) {
      refuse(field, "is not a currency of ISO 4217, such as GBP");
    }
    return value;
  }

  public void positive(String field, @Nullable BigDecimal value) {
    notNegative(field, value);
    if (value != null && value.signum() == 0) {
      refuse(field, "must be more than 0");
    }
  }

  public void refuse(String field, String message) {
    problems.add(new FieldProblem(field, message));
  }

  public boolean foundNothing() {
    return problems.isEmpty();
  }

  /** Ends the request with everything that was found, if anything was. */
  public void mustBeFine() {
    if (!problems.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT,
          "Some of what was sent cannot be accepted. See fields.",
          List.copyOf(problems));
    }
  }
}
