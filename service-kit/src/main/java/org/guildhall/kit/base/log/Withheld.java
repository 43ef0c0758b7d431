package org.guildhall.kit.base.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of a text when values of statements, tokens and addresses are taken out. */
final class Withheld {

  private static final String VALUE = "(withheld)";

  /** Of PostgreSQL: everything behind the error itself may quote rows. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "\\s*\\b(Detail|Where|Internal Query|DETAIL|CONTEXT|STATEMENT): .*", Pattern.DOTALL);

  /** Of PostgreSQL: the name of something is kept, whatever else is quoted is a value. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(\\b(?:constraint|relation|table|column|function|index|role|user|database|schema|type"
              + "|sequence|trigger|view|procedure|extension|parameter) \"[\\w.$]+\")|\".*\"",
          Pattern.DOTALL);

  /** Of the driver: the statement of a batch, with its values. */
  private static final Pattern BATCH =
      Pattern.compile("\\b(Batch entry \\d+) .* (was aborted)", Pattern.DOTALL);

  private static final Pattern DATABASE_ERROR = Pattern.compile("\\b(ERROR|FATAL): ");

  /** Of libraries that read texts: what they could not read. */
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "(?s)((?:from String|from number|For input string:|UUID string:|Text|token) ?)(\"[^\"]*\"|'[^']*'|[^\\s\"':(]+)"
              + "(?=\\s|:|;|$)");

  private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{6,}\\.[\\w-]+(?:\\.[\\w-]*)*");
  private static final Pattern AUTHORIZATION =
      Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}");
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i)\\b((?:access_|refresh_|id_)?token|code|state|session_state|nonce|[\\w.-]*secret|[\\w.-]*password)"
              + "\\s*=\\s*[^\\s&,;\"'})\\]]{6,}");
  private static final Pattern ADDRESS = Pattern.compile("[\\w.+%'-]+@[\\w-]+(?:\\.[\\w-]+)+");

  private Withheld() {}

  /** The text as it may be logged. */
  static String from(String text) {
    String shown = text;
    Matcher error = DATABASE_ERROR.matcher(shown);
    if (error.find()) {
      String said = DETAIL.matcher(shown.substring(error.end())).replaceFirst("");
      shown = shown.substring(0, error.end()) + withoutQuotes(said);
    }
    shown = BATCH.matcher(shown).replaceAll("$1 " + VALUE + " $2");
    shown = UNREADABLE.matcher(shown).replaceAll("$1" + VALUE);
    shown = TOKEN.matcher(shown).replaceAll(VALUE);
    shown = AUTHORIZATION.matcher(shown).replaceAll("$1 " + VALUE);
    shown = SECRET_PARAMETER.matcher(shown).replaceAll("$1=" + VALUE);
    return ADDRESS.matcher(shown).replaceAll(VALUE);
  }

  private static String withoutQuotes(String said) {
    return QUOTED
        .matcher(said)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) == null ? VALUE : found.group(1)));
  }
}
