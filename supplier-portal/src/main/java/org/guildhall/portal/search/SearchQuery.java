package org.guildhall.portal.search;

import java.util.List;
import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param text words, may be empty
 * @param chosen values chosen per dimension; several of one dimension mean any of them
 * @param page from 1
 */
record SearchQuery(
    String text, Map<Dimension, List<String>> chosen, boolean newestFirst, int page) {
  static final int PAGE_SIZE = 20;

  /** Nobody reads further, and deep pages cost. */
  static final int LAST_PAGE = 50;

  SearchQuery {
    text = text.strip();
    page = Math.clamp(page, 1, LAST_PAGE);
  }

  List<String> of(Dimension dimension) {
    return chosen.getOrDefault(dimension, List.of());
  }

  int offset() {
    return (page - 1) * PAGE_SIZE;
  }
}
