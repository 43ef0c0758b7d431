package org.guildhall.marketplace.market.challenge.brief;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes of the Common Procurement Vocabulary. */
public final class Cpv {

  private static final Pattern CODE = Pattern.compile("([0-9]{8})(-[0-9])?");
  private static final int DIVISION = 2;
  private static final int LENGTH = 8;

  private Cpv() {}

  /** The eight digits of a code; a check digit behind a hyphen is left off. */
  public static Optional<String> normalise(String typed) {
    Matcher matcher = CODE.matcher(typed.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
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
