package org.guildhall.portal.search;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and how it could be narrowed.
 *
 * @param meant set when words were typed that nothing has, and others are like them
 */
@TemplateData
public record SearchResults(
    long total, List<Hit> hits, List<Facet> facets, @Nullable Correction meant) {

  /** Nothing, because nothing was looked for. */
  public static final SearchResults NONE = new SearchResults(0, List.of(), List.of(), null);

  /**
   * One thing found.
   *
   * @param title with what matched in {@code <mark>}, everything else escaped
   * @param excerpt likewise
   * @param currency of the amount, ISO 4217
   */
  @TemplateData
  public record Hit(
      String id,
      String kind,
      String title,
      String excerpt,
      List<String> buyers,
      String status,
      @Nullable Instant publishedAt,
      @Nullable Instant deadline,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      String url) {}

  /** A dimension with its most frequent values. */
  @TemplateData
  public record Facet(String field, String heading, List<Value> values) {}

  /** A value and how many results have it. */
  @TemplateData
  public record Value(String value, int count, boolean chosen) {}

  /**
   * What was probably meant.
   *
   * @param text what was typed, with its unknown words put right
   * @param shown whether these are its results, because what was typed has none
   */
  @TemplateData
  public record Correction(String text, boolean shown) {}
}
