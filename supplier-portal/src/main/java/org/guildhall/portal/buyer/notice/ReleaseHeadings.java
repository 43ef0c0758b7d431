package org.guildhall.portal.buyer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** "Lot 1: Case management licences": what stands in a heading is not repeated below it. */
final class ReleaseHeadings {
  private static final int SHORT = 8;
  private static final List<String> NAMES = List.of("title", "name");

  private ReleaseHeadings() {}

  /** The heading of an element of a list. */
  static String of(String list, JsonNode element, int index) {
    String id = element.path("id").asText();
    String number = isShort(id) ? id : String.valueOf(index + 1);
    String name =
        NAMES.stream()
            .map(field -> element.path(field).asText())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return ReleaseWords.one(list) + " " + number + (name.isEmpty() ? "" : ": " + name);
  }

  /** Whether the heading of the element says this already. */
  static boolean isInHeading(String list, String field, JsonNode element) {
    if (!ReleaseWords.isList(list)) {
      return false;
    }
    return field.equals("id")
        ? isShort(element.path("id").asText())
        : NAMES.stream().filter(element::hasNonNull).findFirst().filter(field::equals).isPresent();
  }

  private static boolean isShort(String id) {
    return !id.isEmpty() && id.length() <= SHORT;
  }
}
