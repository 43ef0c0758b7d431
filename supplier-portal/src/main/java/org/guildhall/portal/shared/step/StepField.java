package org.guildhall.portal.shared.step;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.pick.PickKind;
import org.jspecify.annotations.Nullable;

/**
 * Something to fill in on the page of a step.
 *
 * @param name the field's path in the API's JSON
 * @param missing what to say when it is left empty; null if it may be
 * @param picked what is chosen by its name; null where nothing is
 */
@TemplateData
public record StepField(
    Kind kind,
    String name,
    String label,
    @Nullable String hint,
    @Nullable String missing,
    int rows,
    List<Choice> options,
    @Nullable PickKind picked) {
  private static final int ROWS = 5;

  /** How it is shown. */
  public enum Kind {
    LINE,
    NUMBER,
    POUNDS,
    AREA,
    DATE,
    RADIOS,
    PICK,
    PICKS
  }

  /** A line of text. */
  public static StepField line(String name, String label) {
    return new StepField(Kind.LINE, name, label, null, null, 1, List.of(), null);
  }

  /** A short number. */
  public static StepField number(String name, String label) {
    return new StepField(Kind.NUMBER, name, label, null, null, 1, List.of(), null);
  }

  /** An amount of money. */
  public static StepField pounds(String name, String label) {
    return new StepField(Kind.POUNDS, name, label, null, null, 1, List.of(), null);
  }

  /** Several lines of text. */
  public static StepField area(String name, String label) {
    return new StepField(Kind.AREA, name, label, null, null, ROWS, List.of(), null);
  }

  /** A civil date. */
  public static StepField date(String name, String label) {
    return new StepField(Kind.DATE, name, label, null, null, 1, List.of(), null);
  }

  /** One of several options. */
  public static StepField radios(String name, String label, List<Choice> options) {
    return new StepField(Kind.RADIOS, name, label, null, null, 1, options, null);
  }

  /** Something chosen by its name. */
  public static StepField pick(String name, String label, PickKind picked) {
    return new StepField(Kind.PICK, name, label, null, null, 1, List.of(), picked);
  }

  /** Several chosen by their names. */
  public static StepField picks(String name, String label, PickKind picked) {
    return new StepField(Kind.PICKS, name, label, null, null, 1, List.of(), picked);
  }

  public StepField hint(String text) {
    return new StepField(kind, name, label, text, missing, rows, options, picked);
  }

  /** It must be filled in, or this is said. */
  public StepField required(String message) {
    return new StepField(kind, name, label, hint, message, rows, options, picked);
  }

  public StepField rows(int many) {
    return new StepField(kind, name, label, hint, missing, many, options, picked);
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
