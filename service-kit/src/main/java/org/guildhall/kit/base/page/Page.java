package org.guildhall.kit.base.page;

import java.util.List;
import java.util.function.Function;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** How many items a page has unless the client says otherwise. */
  public static final int DEFAULT_LIMIT = 20;

  private static final int MAX_LIMIT = 100;

  /**
   * @param oneMore up to {@code limit + 1} items: the one too many says that there is a next page
   * @param cursor where an item stands in the order of the list
   */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(List.copyOf(oneMore), null);
    }
    List<T> items = List.copyOf(oneMore.subList(0, limit));
    return new Page<>(items, cursor.apply(items.getLast()).encode());
  }

  /** The same page with its items shown otherwise. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }

  /**
   * The query parameter {@code limit}, 20 unless given.
   *
   * @throws ProblemException INVALID_INPUT unless it is between 1 and 100
   */
  public static int limit(@Nullable Integer requested) {
    int limit = requested == null ? DEFAULT_LIMIT : requested;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.field("limit", "A page has between 1 and " + MAX_LIMIT + " items");
    }
    return limit;
  }
}
