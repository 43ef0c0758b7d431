package org.guildhall.buying.tender.log;

/**
 * The text that is signed and becomes a leaf: a first line that names kind and format, then a word
 * and its value per line. Values are ids, hashes, numbers and times; never anything of a tender.
 */
public final class Statement {
  private final StringBuilder text = new StringBuilder();

  private Statement(String title) {
    line(title);
  }

  /** Begins a statement of this kind, for example {@code receipt}. */
  public static Statement of(String kind) {
    return new Statement("guildhall " + kind + " v1");
  }

  /** Adds a fact. */
  public Statement with(String word, Object value) {
    line(word + " " + value);
    return this;
  }

  String text() {
    return text.toString();
  }

  private void line(String line) {
    if (line.isBlank() || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("A line of a statement is one line with words");
    }
    text.append(line).append('\n');
  }
}
