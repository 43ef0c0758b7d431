package org.guildhall.portal.search;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found, and how it could be narrowed. */
@TemplateData
public record SearchResults(long total, List<Hit> hits, List<Facet> facets) {

  /**
   * One thing found.
   *
   * @param title with what matched in {@code <mark>}, everything else escaped
   * @param excerpt likewise
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
      String url) {}

  /** A dimension with its most frequent values. */
  @TemplateData
  public record Facet(String field, String heading, List<Value> values) {}

  /** A value and how many results have it. */
  @TemplateData
  public record Value(String value, int count, boolean chosen) {}
}
