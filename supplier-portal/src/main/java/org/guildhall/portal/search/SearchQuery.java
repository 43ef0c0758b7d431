package org.guildhall.portal.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param text words, may be empty
 * @param chosen values chosen per dimension; several of one dimension mean any of them
 * @param at when it is looked for, to the minute: what is still open then
 * @param page from 1
 */
public record SearchQuery(
    String text,
    Map<Dimension, List<String>> chosen,
    SearchFilter filter,
    Order order,
    Instant at,
    int page) {
  public static final int PAGE_SIZE = 20;

  /** Who wants more than these many results takes the file; deep pages cost. */
  public static final int LAST_PAGE = 500;

  /** What comes first. */
  public enum Order {
    /** What matches best; without words, the newest. */
    RELEVANCE,
    /** What closes soonest of what is still open, then the rest. */
    CLOSING,
    NEWEST,
    /** What is worth most pounds, then what has no value. */
    VALUE
  }

  public SearchQuery {
    text = text.strip();
    page = Math.clamp(page, 1, LAST_PAGE);
    at = at.truncatedTo(ChronoUnit.MINUTES);
  }

  List<String> of(Dimension dimension) {
    return chosen.getOrDefault(dimension, List.of());
  }

  int offset() {
    return (page - 1) * PAGE_SIZE;
  }

  SearchQuery withText(String other) {
    return new SearchQuery(other, chosen, filter, order, at, page);
  }
}
