package org.guildhall.portal.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes whole sentences of the APIs' messages, which may say only "must not be negative". */
final class Sentences {
  private static final Pattern ROW = Pattern.compile("\\[(\\d+)]\\.");
  private static final Pattern PREDICATE =
      Pattern.compile("^(is|are|must|has|have|cannot|needs|does)\\b.*", Pattern.DOTALL);

  private Sentences() {}

  static String about(@Nullable String field, String message) {
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

  private static String row(String field) {
    Matcher matcher = ROW.matcher(field);
    return matcher.find() ? "Row " + (Integer.parseInt(matcher.group(1)) + 1) : "";
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
