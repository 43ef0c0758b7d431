package org.guildhall.portal.shared.form;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes whole sentences of the APIs' messages, which may say only "must not be negative". */
public final class Sentences {
  private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.");
  private static final Map<String, String> ROW_NAMES =
      Map.of(
          "lots", "lot",
          "items", "item",
          "criteria", "criterion",
          "lines", "line",
          "priceBands", "band",
          "evidence", "place",
          "confidential", "confidential part",
          "kpis", "indicator",
          "tenders", "tender",
          "documents", "document");
  private static final Pattern PREDICATE =
      Pattern.compile("^(is|are|must|has|have|cannot|needs|does)\\b.*", Pattern.DOTALL);

  private Sentences() {}

  /**
   * Where a field stands, in words: {@code lots[0].criteria[1].weight} is "Lot 1, criterion 2,
   * weight".
   */
  public static String place(String field) {
    String row = row(field);
    return row.isEmpty() ? capital(words(field)) : row + ", " + words(field);
  }

  /** The message with its row and, where it has no subject, the field in front. */
  public static String about(@Nullable String field, String message) {
    if (field == null || message.isEmpty()) {
      return message;
    }
    String row = row(field);
    boolean lacksSubject = PREDICATE.matcher(message).matches();
    String sentence = lacksSubject ? capital(words(field)) + " " + message : capital(message);
    return row.isEmpty()
        ? sentence
        : row + ": " + Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  // lots[0].criteria[1].weight → Lot 1, criterion 2
  private static String row(String field) {
    StringBuilder rows = new StringBuilder();
    Matcher matcher = ROW.matcher(field);
    while (matcher.find()) {
      String name = ROW_NAMES.getOrDefault(matcher.group(1), "row");
      rows.append(rows.isEmpty() ? capital(name) : ", " + name)
          .append(' ')
          .append(Integer.parseInt(matcher.group(2)) + 1);
    }
    return rows.toString();
  }

  // problem.what → what; wantedFrom → wanted from; cpv[0] → CPV
  private static String words(String field) {
    String last = field.replaceAll("\\[\\d+]$", "");
    last = last.substring(last.lastIndexOf('.') + 1);
    String spaced = last.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
    return spaced.equals("cpv") ? "CPV code" : spaced.equals("id") ? "number" : spaced;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
