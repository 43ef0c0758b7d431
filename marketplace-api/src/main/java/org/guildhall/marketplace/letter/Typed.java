package org.guildhall.marketplace.letter;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people typed, as it stands in a letter of ours: recognisably theirs and without a link, so
 * that nobody lets us write their words to others as if they were our own.
 */
public final class Typed {

  /** How the lines of a quotation begin, as in every letter. */
  public static final String MARK = ">";

  /** Much longer than most: what is told stays a letter. */
  private static final int LONGEST = 2_000;

  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Would do something to the line instead of standing in it, or turn what is written around. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cf}");

  private static final Pattern QUOTATION_MARK = Pattern.compile("[\"“”„‟«»″＂]");

  /** Of these, and of a name with a dot in it, mail programs make links by themselves. */
  private static final Pattern SCHEME = Pattern.compile(":(?=/)");

  private static final Pattern DOT =
      Pattern.compile("(?<=[\\p{L}\\p{N}-])[.\\u3002\\uFF0E\\uFF61](?=\\p{L}{2})");

  private Typed() {}

  /**
   * In one line, to stand between our quotation marks, which it cannot close.
   *
   * @param most characters; a longer one is cut
   */
  public static String inLine(String typed, int most) {
    String line = BLANKS.matcher(seen(LINE.matcher(typed).replaceAll(" "))).replaceAll(" ").strip();
    return cut(QUOTATION_MARK.matcher(line).replaceAll("'"), most);
  }

  /** A paragraph whose lines all begin with {@link #MARK}. */
  static String quotation(String typed) {
    String text = cut(seen(LINE.matcher(typed.strip()).replaceAll("\n")), LONGEST);
    return text.lines()
        .map(line -> (MARK + " " + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static String seen(String typed) {
    String visible = UNSEEN.matcher(typed).replaceAll("");
    return DOT.matcher(SCHEME.matcher(visible).replaceAll(": ")).replaceAll(" $0");
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).stripTrailing() + " …";
  }
}
