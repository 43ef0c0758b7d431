package org.guildhall.kit.base.reference;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of the Common Procurement Vocabulary (Regulation (EC) 213/2008), with their English labels
 * where {@code guildhall-reference} is on the class path.
 */
public final class Cpv {
  private static final String LIST = "reference/cpv.tsv";
  private static final String IRREGULAR = "reference/cpv-check-digits.tsv";
  private static final Pattern CODE = Pattern.compile("([0-9]{8})(?:-([0-9]))?");
  private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};
  private static final int DIVISION = 2;
  private static final int LENGTH = 8;

  private Cpv() {}

  /** Whether the list has this code of eight digits. */
  public static boolean isKnown(String code) {
    return CodeList.of(LIST).contains(code);
  }

  /** What the code means; empty when the list does not have it. */
  public static Optional<String> label(String code) {
    return CodeList.of(LIST).label(code);
  }

  /**
   * The eight digits of a code that is one: known and, where it is given, its check digit right.
   */
  public static Optional<String> read(String typed) {
    Matcher matcher = CODE.matcher(typed.strip());
    if (!matcher.matches() || !isKnown(matcher.group(1))) {
      return Optional.empty();
    }
    String code = matcher.group(1);
    String check = matcher.group(2);
    return check == null || Integer.parseInt(check) == checkDigit(code)
        ? Optional.of(code)
        : Optional.empty();
  }

  /**
   * The digit behind the hyphen: the code's digits times 3, 7 and 1 in turn. Codes that the list of
   * 2008 moved kept the one they had, so that a part of it is so much away from the rule.
   */
  static int checkDigit(String code) {
    int sum = awayFromTheRule(code);
    for (int i = 0; i < LENGTH; i++) {
      sum += WEIGHTS[i] * Character.digit(code.charAt(i), 10);
    }
    return sum % 10;
  }

  /** By the longest beginning of the code that is named. */
  private static int awayFromTheRule(String code) {
    CodeList moved = CodeList.of(IRREGULAR);
    for (int digits = LENGTH; digits >= DIVISION; digits--) {
      Optional<String> by = moved.label(code.substring(0, digits));
      if (by.isPresent()) {
        return Integer.parseInt(by.get());
      }
    }
    return 0;
  }

  /**
   * The codes and all broader ones, from the division down, so that a search for 72000000 finds
   * 72212000.
   */
  public static Set<String> withBroader(Collection<String> codes) {
    Set<String> all = new LinkedHashSet<>();
    for (String code : codes) {
      for (int digits = DIVISION; digits <= LENGTH; digits++) {
        all.add(code.substring(0, digits) + "0".repeat(LENGTH - digits));
      }
    }
    return all;
  }
}
