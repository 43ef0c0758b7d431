package org.guildhall.marketplace.register.reading.json;

/** Text that every part of the platform can hold: no NUL, no half of a surrogate pair. */
final class Texts {

  private Texts() {}

  static boolean usable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!pairAt(text, i)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The same text without characters that PostgreSQL or UTF-8 refuse. */
  static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (pairAt(text, i)) {
          clean.append(c).append(text.charAt(++i));
        } else {
          clean.append('\uFFFD');
        }
      } else if (c != 0) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** At most {@code length} characters, never cutting a pair in half. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  private static boolean pairAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
