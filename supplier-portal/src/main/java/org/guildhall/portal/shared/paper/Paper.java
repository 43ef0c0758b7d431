package org.guildhall.portal.shared.paper;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document about one thing, such as a tender to be checked or a receipt to be kept. It knows
 * nothing of how it is shown: {@code shared/paperBody.html} writes it into a page, and {@link
 * PaperPdf} makes a file of the same.
 *
 * <pre>
 *   title, what it is about
 *   part: texts, lines (label: value), tables
 *   part: …
 * </pre>
 */
@TemplateData
public final class Paper {
  private final String title;
  private final String about;
  private final List<PaperPart> parts = new ArrayList<>();

  private Paper(String title, String about) {
    this.title = title;
    this.about = about;
    part("");
  }

  /** A paper with this title, and above it what it is about. */
  public static Paper of(String title, String about) {
    return new Paper(title, about);
  }

  /** Begins a part. */
  public Paper part(String heading) {
    return part(heading, null);
  }

  /** Begins a part that can be changed there. */
  public Paper part(String heading, @Nullable String change) {
    parts.add(
        new PaperPart(heading, change, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    return this;
  }

  /** A text as it was written; lines stay lines. */
  public Paper text(String text) {
    parts.getLast().texts().add(text);
    return this;
  }

  public Paper line(String label, String value) {
    return line(label, value, null);
  }

  /** A line whose value can be changed there. */
  public Paper line(String label, String value, @Nullable String change) {
    parts.getLast().lines().add(new PaperLine(label, value, change));
    return this;
  }

  public Paper table(PaperTable table) {
    parts.getLast().tables().add(table);
    return this;
  }

  public String title() {
    return title;
  }

  public String about() {
    return about;
  }

  public List<PaperPart> parts() {
    return List.copyOf(parts);
  }
}
