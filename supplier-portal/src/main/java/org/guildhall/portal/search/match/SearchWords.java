package org.guildhall.portal.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as a query. Any word is enough to be found, but who has more of the words
 * comes before who has rarer ones, and who has the very number that was typed before all others.
 */
final class SearchWords extends SimpleQueryParser {
  private static final Map<String, Float> WEIGHTS =
      Map.of(SearchDocuments.TITLE, 3f, SearchDocuments.BODY, 1f, SearchDocuments.BUYERS, 2f);
  private static final int SYNTAX = PHRASE_OPERATOR | NOT_OPERATOR | WHITESPACE_OPERATOR;

  /** More than the relevance of any word, and small enough to leave a float its decimals. */
  private static final float A_WORD = 1_000;

  private static final float A_NUMBER = 100_000;

  private SearchWords(Analyzer analyzer) {
    super(analyzer, WEIGHTS, SYNTAX);
  }

  static Query of(Analyzer analyzer, String text) {
    Query parsed = text.isEmpty() ? null : new SearchWords(analyzer).parse(text);
    if (parsed == null) {
      return MatchAllDocsQuery.INSTANCE;
    }
    var query = new BooleanQuery.Builder().add(parsed, BooleanClause.Occur.MUST);
    for (String number : SearchDocuments.numbers(text)) {
      var exactly = new TermQuery(new Term(SearchDocuments.NUMBER, number));
      query.add(worth(exactly, A_NUMBER), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  @Override
  protected @Nullable Query newDefaultQuery(String text) {
    return counted(super.newDefaultQuery(text));
  }

  @Override
  protected @Nullable Query newPhraseQuery(String text, int slop) {
    return counted(super.newPhraseQuery(text, slop));
  }

  private static @Nullable Query counted(@Nullable Query word) {
    return word == null
        ? null
        : new BooleanQuery.Builder()
            .add(word, BooleanClause.Occur.MUST)
            .add(worth(word, A_WORD), BooleanClause.Occur.SHOULD)
            .build();
  }

  private static Query worth(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
