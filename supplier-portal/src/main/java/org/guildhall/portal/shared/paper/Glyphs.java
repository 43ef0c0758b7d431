package org.guildhall.portal.shared.paper;

import java.io.IOException;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters the font has. What it lacks is written as its name, "[grinning face]", which
 * everybody sees and a screen reader says; a box would be neither.
 */
final class Glyphs {
  private static final int LONGEST_WORD = 200;

  private final CmapLookup font;

  private Glyphs(CmapLookup font) {
    this.font = font;
  }

  static Glyphs of(byte[] font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return new Glyphs(parsed.getUnicodeCmapLookup());
    } catch (IOException broken) {
      throw new IllegalStateException("The font of the PDFs cannot be read", broken);
    }
  }

  /**
   * The page in characters that the font has, with a blank after {@value #LONGEST_WORD} characters
   * without one: to lay out a longer word takes the square of its length. It ends where it is
   * longer than {@code most}.
   */
  String shown(String page, int most) {
    StringBuilder shown = new StringBuilder(page.length());
    int word = 0;
    boolean markup = false;
    for (int i = 0; i < page.length() && shown.length() <= most; ) {
      int character = page.codePointAt(i);
      i += Character.charCount(character);
      markup = markup ? character != '>' && character != ';' : character == '<' || character == '&';
      int before = shown.length();
      append(shown, character);
      word =
          Character.isWhitespace(character) || character == '>'
              ? 0
              : word + shown.length() - before;
      if (word >= LONGEST_WORD && !markup) {
        shown.append(' ');
        word = 0;
      }
    }
    return shown.toString();
  }

  private void append(StringBuilder shown, int character) {
    if (joins(character)) {
      return;
    }
    if (character == '\n' || font.getGlyphId(character) != 0) {
      shown.appendCodePoint(character);
    } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      shown.append(' ');
    } else {
      shown.append('[').append(name(character)).append(']');
    }
  }

  /** What only says how its neighbours are drawn: joiners, directions, variations. */
  private static boolean joins(int character) {
    return Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F);
  }

  private static String name(int character) {
    String name = Character.isISOControl(character) ? null : Character.getName(character);
    return name == null ? "U+%04X".formatted(character) : name.toLowerCase(Locale.ROOT);
  }
}
