package org.guildhall.portal.shared.step;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Something to fill in on the page of a step.
 *
 * @param name the field's path in the API's JSON
 * @param missing what to say when it is left empty; null if it may be
 */
@TemplateData
public record StepField(
    Kind kind,
    String name,
    String label,
    @Nullable String hint,
    @Nullable String missing,
    int rows,
    List<Choice> options) {
  private static final int ROWS = 5;

  /** How it is shown. */
  public enum Kind {
    LINE,
    NUMBER,
    POUNDS,
    AREA,
    DATE,
    RADIOS
  }

  /** A line of text. */
  public static StepField line(String name, String label) {
    return new StepField(Kind.LINE, name, label, null, null, 1, List.of());
  }

  /** A short number. */
  public static StepField number(String name, String label) {
    return new StepField(Kind.NUMBER, name, label, null, null, 1, List.of());
  }

  /** An amount of money. */
  public static StepField pounds(String name, String label) {
    return new StepField(Kind.POUNDS, name, label, null, null, 1, List.of());
  }

  /** Several lines of text. */
  public static StepField area(String name, String label) {
    return new StepField(Kind.AREA, name, label, null, null, ROWS, List.of());
  }

  /** A civil date. */
  public static StepField date(String name, String label) {
    return new StepField(Kind.DATE, name, label, null, null, 1, List.of());
  }

  /** One of several options. */
  public static StepField radios(String name, String label, List<Choice> options) {
    return new StepField(Kind.RADIOS, name, label, null, null, 1, options);
  }

  public StepField hint(String text) {
    return new StepField(kind, name, label, text, missing, rows, options);
  }

  /** It must be filled in, or this is said. */
  public StepField required(String message) {
    return new StepField(kind, name, label, hint, message, rows, options);
  }

  public StepField rows(int many) {
    return new StepField(kind, name, label, hint, missing, many, options);
  }

  /** For the template. */
  public boolean isShownAs(String wanted) {
    return kind == Kind.valueOf(wanted);
  }

  void check(Form form) {
    if (missing != null) {
      form.required(name, missing);
    }
  }
}
