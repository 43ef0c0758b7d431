package org.guildhall.portal.search.match;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.portal.shared.code.Regions;

/** What in a text is no word but a number of a notice or a code of a subject or a place. */
public final class Codes {

  /** Such as ocds-h6vhtk-061261 and 075593-2026. */
  private static final Pattern A_NUMBER = Pattern.compile("\\w+(?:-\\w+)+");

  /** As Tenders Electronic Daily wrote the number of a notice, and some still do. */
  private static final Pattern OF_A_JOURNAL = Pattern.compile("\\b(20\\d{2})/S \\d{3}-(\\d{6})\\b");

  private static final Pattern CPV = Pattern.compile("(\\d{8})(?:-\\d)?");
  private static final Pattern ONLY_A_CODE =
      Pattern.compile("(?:cpv[\\s:]*)?(\\d{2,8})(?:-\\d)?", Pattern.CASE_INSENSITIVE);
  private static final int CPV_LENGTH = 8;
  private static final int LONGEST_NUMBER = 100;

  private Codes() {}

  /** Everything in a text that looks like the number of a notice or a process, in lower case. */
  public static Set<String> numbers(String text) {
    return A_NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(
            each -> each.length() <= LONGEST_NUMBER && each.chars().anyMatch(Character::isDigit))
        .map(each -> each.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Codes of subjects and places under which a thing is found: its own and all broader ones. */
  public static Set<String> withBroader(Collection<String> cpv, Collection<String> areas) {
    Set<String> codes = new LinkedHashSet<>();
    List<String> whole = cpv.stream().filter(code -> CPV.matcher(code).matches()).toList();
    codes.addAll(Cpv.withBroader(whole.stream().map(Codes::digits).toList()));
    areas.forEach(area -> codes.addAll(Regions.withBroader(area)));
    return codes;
  }

  /** 2026/S 000-075593 is 075593-2026. */
  static String asNumbered(String typed) {
    return OF_A_JOURNAL.matcher(typed).replaceAll("$2-$1");
  }

  /** The eight digits of what looks like a CPV code, whatever its check digit. */
  static Optional<String> cpv(String token) {
    return CPV.matcher(token).matches() ? Optional.of(digits(token)) : Optional.empty();
  }

  private static String digits(String code) {
    return code.substring(0, CPV_LENGTH);
  }

  /** The code of a subject or a place that this word is, as it stands in the index. */
  static Optional<String> of(String token) {
    return cpv(token).or(() -> Regions.code(token));
  }

  /**
   * The code that somebody typed and nothing else, maybe cut short: 72, 722, CPV 72212517-8. A
   * number among words is not taken for a division.
   */
  static Optional<String> alone(String typed) {
    Matcher only = ONLY_A_CODE.matcher(typed.strip());
    return only.matches()
        ? Optional.of(only.group(1) + "0".repeat(CPV_LENGTH - only.group(1).length()))
        : Optional.empty();
  }
}
