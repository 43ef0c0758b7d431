package org.guildhall.portal.shared.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.base.reference.Areas;

/**
 * The twelve regions of the United Kingdom, level 1 of the ITL, and the areas within them. A notice
 * may name any of them, with the prefix TL or, as NUTS had it and Find a Tender still writes, UK; a
 * region also by its code of the Office for National Statistics, or in words.
 */
public final class Regions {
  private static final Pattern CODE =
      Pattern.compile("(?:TL|UK)([C-N])([0-9A-Z]{0,2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_STATISTICS =
      Pattern.compile("[EKNSW][0-9]{8}", Pattern.CASE_INSENSITIVE);
  private static final int REGION = 3;

  /** As the Office for National Statistics counts the nine of England and the other nations. */
  private static final Map<String, String> IN_STATISTICS =
      Map.ofEntries(
          Map.entry("E12000001", "TLC"),
          Map.entry("E12000002", "TLD"),
          Map.entry("E12000003", "TLE"),
          Map.entry("E12000004", "TLF"),
          Map.entry("E12000005", "TLG"),
          Map.entry("E12000006", "TLH"),
          Map.entry("E12000007", "TLI"),
          Map.entry("E12000008", "TLJ"),
          Map.entry("E12000009", "TLK"),
          Map.entry("W92000004", "TLL"),
          Map.entry("S92000003", "TLM"),
          Map.entry("N92000002", "TLN"));

  private Regions() {}

  /** The code of the region in which the area lies; empty for the whole country and for abroad. */
  public static Optional<String> of(String area) {
    return code(area).or(() -> named(area)).flatMap(Regions::region);
  }

  /** One spelling for what looks like the code of a place: TLG31 for ukg31. */
  public static Optional<String> code(String area) {
    Matcher code = CODE.matcher(area);
    if (code.matches()) {
      return Optional.of("TL" + (code.group(1) + code.group(2)).toUpperCase(Locale.ROOT));
    }
    String upper = area.toUpperCase(Locale.ROOT);
    return OF_STATISTICS.matcher(area).matches()
        ? Optional.of(IN_STATISTICS.getOrDefault(upper, upper))
        : Optional.empty();
  }

  /** The area's code and those of the areas in which it lies, the smallest first. */
  public static List<String> withBroader(String area) {
    String code = code(area).or(() -> named(area)).orElse("");
    if (region(code).isEmpty()) {
      return code.isEmpty() ? List.of() : List.of(code);
    }
    List<String> all = new ArrayList<>();
    for (int length = code.length(); length >= REGION; length--) {
      all.add(code.substring(0, length));
    }
    return all;
  }

  /** What people call it, or the code where there is no name. */
  public static String name(String code) {
    return Areas.name(code).orElse(code);
  }

  /**
   * What people call the area of this code; the code itself for an area of the Office for National
   * Statistics or a whole country, which have no names here; empty when there is no such area.
   */
  public static Optional<String> known(String written) {
    return Areas.isCode(written)
        ? Optional.of(code(written).flatMap(Areas::name).orElse(written))
        : Optional.empty();
  }

  private static Optional<String> region(String code) {
    return code.length() >= REGION && Areas.name(code.substring(0, REGION)).isPresent()
        ? Optional.of(code.substring(0, REGION))
        : Optional.empty();
  }

  private static Optional<String> named(String words) {
    return Areas.all().entrySet().stream()
        .filter(region -> region.getKey().length() == REGION)
        .filter(region -> region.getValue().equalsIgnoreCase(words.strip()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
