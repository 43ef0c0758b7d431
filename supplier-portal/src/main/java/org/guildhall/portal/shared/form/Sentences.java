package org.guildhall.portal.shared.form;

import java.util.List;
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
      Pattern.compile("^(is|are|must|has|have|cannot|needs|does|contradicts)\\b.*", Pattern.DOTALL);

  /** One of several things typed into one field. */
  private static final Pattern ENTRY = Pattern.compile("\\[(\\d+)]$");

  private static final List<Map.Entry<String, String>> PLAIN =
      List.of(Map.entry("^is not an e-mail address$", "must be like name@example.gov.uk"));

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
    return about(field, "", message);
  }

  /**
   * The message with its row and, where it has no subject, what people see beside the field in
   * front; the field's own name where they see nothing.
   */
  static String about(@Nullable String field, String label, String message) {
    if (field == null || message.isEmpty()) {
      return message;
    }
    String row = row(field);
    String plain = plain(message);
    boolean lacksSubject = PREDICATE.matcher(plain).matches();
    String sentence = lacksSubject ? subject(field, label) + " " + plain : capital(plain);
    return row.isEmpty() ? sentence : row + ": " + uncapital(sentence);
  }

  /** What the APIs say to programs, for people. */
  private static String plain(String message) {
    String plain = message;
    for (var each : PLAIN) {
      plain = plain.replaceFirst(each.getKey(), each.getValue());
    }
    return plain;
  }

  // "Known risks (optional)" → Known risks; "Floor: a price that…" → Floor; a question in quotes
  private static String subject(String field, String label) {
    String seen = label.replaceAll("\\s*\\([^)]*\\)", "").strip();
    if (seen.isEmpty()) {
      return capital(words(field));
    }
    if (seen.endsWith("?")) {
      return "“" + seen + "”";
    }
    Matcher entry = ENTRY.matcher(field);
    String name = seen.replaceFirst(":\\s.*", "");
    return entry.find() ? name + ": entry " + (Integer.parseInt(entry.group(1)) + 1) : name;
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

  // An abbreviation stays as it is.
  private static String uncapital(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
