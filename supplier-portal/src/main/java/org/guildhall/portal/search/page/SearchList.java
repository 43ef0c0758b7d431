package org.guildhall.portal.search.page;

import io.quarkus.qute.TemplateData;
import org.guildhall.portal.search.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A page on which things are found: everything, or all of one kind.
 *
 * @param kind null for everything
 * @param path its address
 * @param lead what it is a list of, for who came without words; may be empty
 */
@TemplateData
public record SearchList(@Nullable String kind, String path, String heading, String lead) {
  static final SearchList EVERYTHING = new SearchList(null, "/search", "Search", "");

  static final SearchList CHALLENGES =
      new SearchList(
          "challenge",
          "/challenges",
          "Challenges",
          "Problems that councils describe so that others can say “we have this too” and suppliers"
              + " can respond.");

  static final SearchList PROCUREMENTS =
      new SearchList(
          "procurement",
          "/procurements",
          "Procurements",
          "What councils buy together. Anybody can read; suppliers tender lot by lot.");

  /** Whether everything on the list has the same value of this dimension. */
  boolean fixes(String dimension) {
    return kind != null && dimension.equals(Dimension.KIND.field());
  }
}
