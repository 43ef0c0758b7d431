package org.guildhall.portal.buyer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.portal.shared.words.Words;

/** How the values of a release are written for people, if they need no section of their own. */
final class ReleaseValues {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

  /** What the preview writes as long as a number has not been given. */
  private static final Pattern NOT_GIVEN_YET =
      Pattern.compile("0{6}-\\d{4}|.*0{8}-0{4}-0{4}-0{4}-0{12}.*|ocds-\\w+-0{6,}");

  private ReleaseValues() {}

  /** The value in words; nothing for an object or list that has to be shown part by part. */
  static Optional<List<String>> written(String field, JsonNode value) {
    if (value.isObject()) {
      return ReleaseShapes.written(value).map(List::of);
    }
    if (!value.isArray()) {
      return Optional.of(List.of(plain(field, value)));
    }
    List<String> all = new ArrayList<>();
    for (JsonNode each : value) {
      Optional<String> words =
          each.isObject() ? ReleaseShapes.written(each) : Optional.of(plain(field, each));
      if (words.isEmpty()) {
        return Optional.empty();
      }
      all.add(words.get());
    }
    return Optional.of(all);
  }

  /** A text, number, date or yes and no. */
  static String plain(String field, JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "Yes" : "No";
    }
    if (value.isNumber()) {
      return Words.grouped(value.decimalValue());
    }
    String text = value.asText();
    if (NOT_GIVEN_YET.matcher(text).matches()) {
      return "Given when the notice is approved";
    }
    if (MOMENT.matcher(text).matches()) {
      return ReleaseDates.written(text);
    }
    return field.startsWith("relatedLot") ? "Lot " + text : ReleaseWords.value(field, text);
  }
}
