package org.guildhall.marketplace.letter.post;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.marketplace.letter.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a letter shows.
 *
 * @param link where something is to be done or seen
 * @param action what the link is called
 * @param organisation for which of their organisations somebody gets it
 * @param unsubscribe where to refuse such letters; null for what comes always
 */
@TemplateData
public record LetterContent(
    String headline,
    List<Paragraph> paragraphs,
    String link,
    String action,
    @Nullable String organisation,
    @Nullable String unsubscribe) {

  /**
   * A paragraph.
   *
   * @param text as plain text has it, quoted lines with their marks
   * @param quoted whether somebody typed it
   * @param words without the marks, for where it is shown otherwise that it is quoted
   */
  @TemplateData
  public record Paragraph(String text, boolean quoted, String words) {

    static List<Paragraph> of(String body) {
      return Stream.of(body.split("\n\n")).map(Paragraph::one).toList();
    }

    private static Paragraph one(String text) {
      boolean quoted = text.startsWith(Typed.MARK);
      return new Paragraph(text, quoted, quoted ? text.replaceAll("(?m)^> ?", "") : text);
    }
  }
}
