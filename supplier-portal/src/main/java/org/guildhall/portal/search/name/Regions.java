package org.guildhall.portal.search.name;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The twelve regions of the United Kingdom, level 1 of the ITL. A notice may name any area within
 * one, with the prefix TL or, as NUTS had it and Find a Tender still writes, UK.
 */
public final class Regions {
  private static final Pattern CODE = Pattern.compile("(?:TL|UK)([C-N])\\w*");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("TLC", "North East"),
          Map.entry("TLD", "North West"),
          Map.entry("TLE", "Yorkshire and The Humber"),
          Map.entry("TLF", "East Midlands"),
          Map.entry("TLG", "West Midlands"),
          Map.entry("TLH", "East of England"),
          Map.entry("TLI", "London"),
          Map.entry("TLJ", "South East"),
          Map.entry("TLK", "South West"),
          Map.entry("TLL", "Wales"),
          Map.entry("TLM", "Scotland"),
          Map.entry("TLN", "Northern Ireland"));

  private Regions() {}

  /** The code of the region in which the area lies; empty for the whole country and for abroad. */
  public static Optional<String> of(String area) {
    Matcher code = CODE.matcher(area);
    return code.matches() ? Optional.of("TL" + code.group(1)) : Optional.empty();
  }

  /** What people call it. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }
}
