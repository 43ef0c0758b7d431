package org.guildhall.portal.shared.pick;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.portal.search.match.Names;

/** What quantities count: the usual words for it, and whatever else somebody types. */
final class UnitPickList implements PickList {
  private static final List<String> USUAL =
      List.of(
          "households",
          "residents",
          "users",
          "licences",
          "devices",
          "vehicles",
          "lamps",
          "sites",
          "visits",
          "journeys",
          "meals",
          "places",
          "hours",
          "days",
          "months",
          "tonnes",
          "kilometres",
          "square metres",
          "cubic metres",
          "kilowatt hours");

  private final Names names;

  UnitPickList() {
    Map<String, String> all = new LinkedHashMap<>();
    USUAL.forEach(unit -> all.put(unit, unit));
    this.names = Names.of(all);
  }

  @Override
  public Optional<PickOption> exactly(String typed) {
    return Optional.of(option(typed.strip()));
  }

  @Override
  public List<PickOption> find(String words) {
    List<String> found = words.isBlank() ? USUAL : names.best(words, MOST);
    return found.stream().limit(MOST).map(UnitPickList::option).toList();
  }

  @Override
  public boolean looksLikeCode(String typed) {
    return false;
  }

  private static PickOption option(String unit) {
    return new PickOption(unit, unit, "");
  }
}
