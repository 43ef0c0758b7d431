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

  /** What only programs can tell apart; it is in the release that can be downloaded. */
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private ReleaseValues() {}

  /** Whether the value is a key and nothing else. */
  static boolean isKey(JsonNode value) {
    return value.isTextual() && KEY.matcher(value.asText()).matches();
  }

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
    return field.startsWith("relatedLot")
        ? "Lot " + text
        : withoutKeys(ReleaseWords.value(field, text));
  }

  /** An address or number with its keys left out. */
  static String withoutKeys(String text) {
    return KEY.matcher(text).replaceAll("…");
  }
}
