package org.guildhall.portal.shared.step;

import java.util.Objects;
import java.util.function.Function;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What a form changes of something that others rely on already: for each field that differs a part
 * of a paper, with what holds now, what will hold, and the way back to the field. Fields are named
 * as the form names them.
 */
public final class Differences {
  private static final String NOTHING = "Nothing";
  private final Form form;
  private final Paper paper;
  private final String address;
  private boolean none = true;

  private Differences(Form form, Paper paper, String address) {
    this.form = form;
    this.paper = paper;
    this.address = address;
  }

  /**
   * Nothing yet.
   *
   * @param form what was typed, with the labels of its fields
   * @param paper where the differences are added
   * @param address where the form is
   */
  public static Differences of(Form form, Paper paper, String address) {
    return new Differences(form, paper, address);
  }

  /**
   * Adds a field if its value differs.
   *
   * @param shown how a value reads
   */
  public <T> Differences field(
      String name, @Nullable T now, @Nullable T after, Function<T, String> shown) {
    if (!Objects.equals(now, after)) {
      none = false;
      paper
          .part(form.value("label:" + name), change(form, address, name))
          .line("Now", read(now, shown))
          .line("After the amendment", read(after, shown));
    }
    return this;
  }

  /** {@link #field(String, Object, Object, Function)} of a text. */
  public Differences field(String name, @Nullable String now, @Nullable String after) {
    return field(name, now, after, Function.identity());
  }

  public boolean isNone() {
    return none;
  }

  public Paper paper() {
    return paper;
  }

  /** Where a field of a form is put right. */
  public static String change(Form form, String address, String name) {
    boolean dated = form.pressed(name + "-day");
    return address + "#" + form.id(name) + (dated ? "-day" : "");
  }

  private static <T> String read(@Nullable T value, Function<T, String> shown) {
    String read = value == null ? "" : shown.apply(value);
    return read.isBlank() ? NOTHING : read;
  }
}
