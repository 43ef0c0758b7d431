package org.guildhall.portal.search.match;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What a text looks for, as queries. Since who has more of the words comes first, the first results
 * are found by asking for all words, and for fewer only where too few things have all: a fraction
 * of what it costs to rank everything that has any.
 */
public final class Looked {

  /** More than the relevance of any word, and small enough to leave a float its decimals. */
  private static final float A_WORD = 1_000;

  private final List<Query> words;
  private final List<Query> besides;
  private final List<Query> numbers;
  private final Query unwanted;

  /**
   * @param words one of each is enough
   * @param besides enough as well, and worth more than one word
   * @param numbers put what has them first
   * @param unwanted what must not match; may be empty
   */
  Looked(List<Query> words, List<Query> besides, List<Query> numbers, Query unwanted) {
    this.words = words;
    this.besides = besides;
    this.numbers = numbers;
    this.unwanted = unwanted;
  }

  /** The query for everything that has any of the words. */
  public Query any() {
    return having(1);
  }

  /**
   * Queries of which each finds all that the one before finds, in the same order and before
   * anything else; the last finds everything.
   */
  public List<Query> tiers() {
    boolean worthMoreThanWords = !besides.isEmpty() || !numbers.isEmpty();
    return worthMoreThanWords
        ? List.of(any())
        : IntStream.of(words.size(), (words.size() + 1) / 2, 1)
            .filter(least -> least > 0)
            .distinct()
            .mapToObj(this::having)
            .toList();
  }

  private Query having(int least) {
    if (words.isEmpty() && besides.isEmpty()) {
      return without(MatchAllDocsQuery.INSTANCE);
    }
    if (words.size() == 1 && besides.isEmpty()) {
      return without(words.getFirst());
    }
    var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    words.forEach(word -> some.add(counted(word, 1), Occur.SHOULD));
    besides.forEach(each -> some.add(each, Occur.SHOULD));
    return without(some.build());
  }

  private Query without(Query some) {
    var query = new BooleanQuery.Builder().add(some, Occur.MUST);
    if (!isEmpty(unwanted)) {
      query.add(unwanted, Occur.MUST_NOT);
    }
    numbers.forEach(number -> query.add(number, Occur.SHOULD));
    return query.build();
  }

  static Query counted(Query query, int words) {
    return new FunctionScoreQuery(query, new WordCount(words * A_WORD));
  }

  static boolean isEmpty(Query query) {
    return query instanceof BooleanQuery several && several.clauses().isEmpty();
  }
}
