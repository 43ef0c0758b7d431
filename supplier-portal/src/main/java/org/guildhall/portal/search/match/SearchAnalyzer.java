package org.guildhall.portal.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's English, and without accents: who types Ynys Mon means Ynys Môn. For {@link
 * SearchFields#SPELLING} words stay whole.
 */
public final class SearchAnalyzer extends Analyzer {

  public SearchAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
    words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
    words = new ASCIIFoldingFilter(words);
    return new TokenStreamComponents(
        source,
        SearchFields.SPELLING.equals(field)
            ? new WordsThatCanBeMisspelled(words)
            : new PorterStemFilter(words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  /** What is looked for of this text in a field, in its order. */
  List<String> terms(String field, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  /** Numbers, and words too short to tell one from another, would only make the list longer. */
  private static final class WordsThatCanBeMisspelled extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WordsThatCanBeMisspelled(TokenStream in) {
      super(in);
    }

    @Override
    protected boolean accept() {
      return term.length() >= Spelling.SHORTEST
          && term.length() <= Spelling.LONGEST
          && term.chars().allMatch(Character::isLetter);
    }
  }
}
