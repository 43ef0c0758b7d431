package org.guildhall.portal.search.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as a query. Any word is enough to be found, but who has more of the words
 * comes before who has rarer ones, and who has the very number that was typed before all others. A
 * synonym counts as the word, and ranks behind it. Words in quotes stand together; one behind a
 * minus must not be there.
 */
public final class SearchWords {

  /** More words than anybody types, and few enough for any index. */
  private static final int MOST_WORDS = 20;

  /** Of a word with hyphens in it, such as the number of a process. */
  private static final int MOST_PARTS = 4;

  private static final Map<String, Float> WEIGHTS =
      Map.of(
          SearchFields.TITLE, 3f,
          SearchFields.BUYERS, 2f,
          SearchFields.BODY, 1f,
          SearchFields.ABOUT, 0.5f);

  /** Who is called like a word has nothing to do with what means the same. */
  private static final Map<String, Float> SYNONYM_WEIGHTS =
      Map.of(SearchFields.TITLE, 1.5f, SearchFields.BODY, 0.5f, SearchFields.ABOUT, 0.25f);

  private static final float A_CODE = 20_000;
  private static final float A_NUMBER = 100_000;
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s,;/\"]+))");

  private final SearchAnalyzer analyzer;
  private final Synonyms synonyms;
  private final QueryBuilder parts;

  SearchWords(SearchAnalyzer analyzer, Synonyms synonyms) {
    this.analyzer = analyzer;
    this.synonyms = synonyms;
    this.parts = new QueryBuilder(analyzer);
  }

  /** What this text looks for; everything matches when nothing of it can be looked for. */
  public Looked of(String text) {
    String typed = Codes.asNumbered(text.strip());
    List<Query> wanted = new ArrayList<>();
    var unwanted = new BooleanQuery.Builder();
    List<String> plain = new ArrayList<>();
    PART.matcher(typed)
        .results()
        .limit(MOST_WORDS)
        .forEach(part -> add(part, wanted, unwanted, plain));
    List<Query> besides = severalWords(plain);
    Codes.alone(typed).ifPresent(code -> besides.add(worth(SearchFields.CODE, code, A_CODE)));
    List<Query> numbers =
        Codes.numbers(typed).stream()
            .map(number -> worth(SearchFields.NUMBER, number, A_NUMBER))
            .toList();
    return new Looked(wanted, besides, numbers, unwanted.build());
  }

  /** The query for names in which all these words are; null when nothing can be looked for. */
  public @Nullable Query buyers(String names) {
    return parts.createBooleanQuery(SearchFields.BUYERS, names, Occur.MUST);
  }

  private void add(
      MatchResult part, List<Query> wanted, BooleanQuery.Builder unwanted, List<String> plain) {
    boolean quoted = part.group(2) != null;
    String text = quoted ? part.group(2) : part.group(3);
    boolean refused = !part.group(1).isEmpty();
    Query query = quoted ? phrase(text) : word(text, !refused);
    if (Looked.isEmpty(query)) {
      return;
    }
    if (refused) {
      unwanted.add(query, Occur.SHOULD);
    } else {
      wanted.add(query);
      if (!quoted) {
        plain.addAll(analyzer.terms(SearchFields.BODY, text));
      }
    }
  }

  private Query phrase(String text) {
    var any = new BooleanQuery.Builder();
    WEIGHTS.forEach((field, weight) -> add(any, parts.createPhraseQuery(field, text), weight));
    return any.build();
  }

  /**
   * A word between two blanks; what has a hyphen in it has all its parts, many of them in order.
   */
  private Query word(String typed, boolean withSynonyms) {
    String text = Codes.cpv(typed).orElse(typed);
    List<String> terms = analyzer.terms(SearchFields.BODY, text);
    if (terms.size() > MOST_PARTS) {
      return phrase(text);
    }
    var any = new BooleanQuery.Builder();
    WEIGHTS.forEach(
        (field, weight) -> add(any, parts.createBooleanQuery(field, text, Occur.MUST), weight));
    Codes.of(typed)
        .ifPresent(code -> any.add(worth(SearchFields.CODE, code, A_CODE), Occur.SHOULD));
    if (withSynonyms) {
      synonyms.of(terms).forEach(same -> any.add(synonym(same), Occur.SHOULD));
    }
    return any.build();
  }

  /** What means the same as words that stand beside each other, worth all of them. */
  private List<Query> severalWords(List<String> terms) {
    List<Query> found = new ArrayList<>();
    for (int length = 2; length <= synonyms.longest(); length++) {
      for (int begin = 0; begin + length <= terms.size(); begin++) {
        var any = new BooleanQuery.Builder();
        synonyms
            .of(terms.subList(begin, begin + length))
            .forEach(same -> any.add(synonym(same), Occur.SHOULD));
        if (!Looked.isEmpty(any.build())) {
          found.add(Looked.counted(any.build(), length));
        }
      }
    }
    return found;
  }

  private static Query synonym(List<String> terms) {
    var any = new BooleanQuery.Builder();
    SYNONYM_WEIGHTS.forEach((field, weight) -> add(any, together(field, terms), weight));
    return any.build();
  }

  private static Query together(String field, List<String> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(field, terms.toArray(String[]::new));
  }

  private static void add(BooleanQuery.Builder any, @Nullable Query query, float weight) {
    if (query != null) {
      any.add(new BoostQuery(query, weight), Occur.SHOULD);
    }
  }

  private static Query worth(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }
}
