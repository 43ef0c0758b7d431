package org.guildhall.portal.search.match;

import jakarta.enterprise.context.ApplicationScoped;

/** How texts are taken in, looked for and put right: one analyzer and one list of synonyms. */
@ApplicationScoped
public class Matching {
  private final SearchAnalyzer analyzer = new SearchAnalyzer();
  private final SearchWords words;
  private final Spelling spelling;

  public Matching() {
    Synonyms synonyms = new Synonyms(analyzer);
    this.words = new SearchWords(analyzer, synonyms);
    this.spelling = new Spelling(analyzer, synonyms);
  }

  public SearchAnalyzer analyzer() {
    return analyzer;
  }

  public SearchWords words() {
    return words;
  }

  public Spelling spelling() {
    return spelling;
  }
}
