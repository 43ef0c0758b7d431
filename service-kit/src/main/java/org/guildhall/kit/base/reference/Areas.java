package org.guildhall.kit.base.reference;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regions and areas of the United Kingdom with their names: the ITL of 2021, levels 1 to 3, of
 * which the NUTS of the same year had the codes with UK in front.
 */
public final class Areas {
  private static final CodeList LIST = CodeList.of("reference/areas.tsv");

  /** Whole countries and what lies in no region. */
  private static final Pattern NO_REGION = Pattern.compile("(?:UK|TL)(?:Z|ZZ|ZZZ)?");

  private static final Pattern IN_A_REGION = Pattern.compile("(?:UK|TL)([A-Z][0-9A-Z]{0,2})");

  /** Councils, wards and the like have a hundred thousand: of these only the shape is looked at. */
  private static final Pattern OF_STATISTICS = Pattern.compile("[EKNSW][0-9]{8}");

  private Areas() {}

  /** Regions first, and then the areas in them, each with its name; unmodifiable. */
  public static SequencedMap<String, String> all() {
    return LIST.entries();
  }

  /** The name of an area by its ITL code, such as TLC1. */
  public static Optional<String> name(String code) {
    return LIST.label(code);
  }

  /** Whether there is such an area, whichever of the three codes this is. */
  public static boolean isCode(String code) {
    Matcher inARegion = IN_A_REGION.matcher(code);
    return NO_REGION.matcher(code).matches()
        || OF_STATISTICS.matcher(code).matches()
        || (inARegion.matches() && LIST.contains("TL" + inARegion.group(1)));
  }
}
