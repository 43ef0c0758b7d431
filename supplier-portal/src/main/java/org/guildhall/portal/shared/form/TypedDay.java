package org.guildhall.portal.shared.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A civil date in one field, as an address can carry it. */
public final class TypedDay {

  /** What people may type, for messages and hints. */
  public static final String EXAMPLE = "like 31/1/2027 or 31 January 2027";

  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2}|\\p{Alpha}{3,9}\\.?)[\\s/.-]+(\\d{4})");

  private TypedDay() {}

  /** 31/1/2027, 31 January 2027 or, as programs write it, 2027-01-31; empty for what is none. */
  public static Optional<LocalDate> parse(String typed) {
    String text = typed.strip();
    Matcher program = YEAR_FIRST.matcher(text);
    if (program.matches()) {
      return UkTime.parseDate(program.group(3), program.group(2), program.group(1));
    }
    Matcher person = DAY_FIRST.matcher(text);
    return person.matches()
        ? UkTime.parseDate(person.group(1), person.group(2), person.group(3))
        : Optional.empty();
  }
}
