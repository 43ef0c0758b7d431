package org.guildhall.portal.search.match;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may have meant who typed a word that nothing has: the word with the fewest letters
 * changed, and of several the one that most things have. Its first letter is taken to be right.
 */
public final class Spelling {
  static final int SHORTEST = 4;
  static final int LONGEST = 30;

  /** Each costs a walk through a part of all words there are. */
  private static final int MOST_WORDS = 3;

  /** From so many letters on, two of them may be wrong. */
  private static final int LONG = 6;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'’-])\\p{L}{%d,%d}(?![\\p{L}\\p{N}'’-])".formatted(SHORTEST, LONGEST));
  private static final List<String> SEARCHED =
      List.of(SearchFields.TITLE, SearchFields.BODY, SearchFields.BUYERS, SearchFields.ABOUT);

  private final SearchAnalyzer analyzer;
  private final Synonyms synonyms;

  Spelling(SearchAnalyzer analyzer, Synonyms synonyms) {
    this.analyzer = analyzer;
    this.synonyms = synonyms;
  }

  private record Candidate(String word, int changes, int found) {
    boolean isBetterThan(@Nullable Candidate other) {
      return other == null
          || changes < other.changes
          || changes == other.changes && found > other.found;
    }
  }

  /**
   * The text with its unknown words put right; empty when all are known or nothing is like them.
   */
  public Optional<String> corrected(IndexReader reader, String text) throws IOException {
    StringBuilder better = new StringBuilder();
    int unknown = 0;
    boolean changed = false;
    Matcher words = WORD.matcher(text);
    while (words.find() && unknown < MOST_WORDS) {
      if (!isKnown(reader, words.group())) {
        unknown++;
        String known = nearest(reader, words.group());
        changed |= known != null;
        words.appendReplacement(better, known == null ? "$0" : known);
      }
    }
    return changed ? Optional.of(words.appendTail(better).toString()) : Optional.empty();
  }

  private boolean isKnown(IndexReader reader, String word) throws IOException {
    if (synonyms.words().containsAll(analyzer.terms(SearchFields.SPELLING, word))) {
      return true;
    }
    for (String term : analyzer.terms(SearchFields.BODY, word)) {
      if (!has(reader, term)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(IndexReader reader, String term) throws IOException {
    for (String field : SEARCHED) {
      if (reader.docFreq(new Term(field, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String nearest(IndexReader reader, String typed) throws IOException {
    List<String> terms = analyzer.terms(SearchFields.SPELLING, typed);
    if (terms.size() != 1) {
      return null;
    }
    String word = terms.getFirst();
    Candidate best = ofTheList(word);
    Terms all = MultiTerms.getTerms(reader, SearchFields.SPELLING);
    if (all != null) {
      Term meant = new Term(SearchFields.SPELLING, word);
      var near = new FuzzyTermsEnum(all, meant, mostChanges(word), 1, true);
      for (BytesRef next = near.next(); next != null; next = near.next()) {
        String found = next.utf8ToString();
        Candidate other = new Candidate(found, changes(near, word, found), near.docFreq());
        best = other.isBetterThan(best) ? other : best;
      }
    }
    return best == null ? null : best.word();
  }

  /** Words of the list of synonyms are known, although nothing may have them. */
  private @Nullable Candidate ofTheList(String word) {
    Set<String> known = synonyms.words();
    var automata = new LevenshteinAutomata(word, true);
    for (int changes = 1; changes <= mostChanges(word); changes++) {
      var near = new CharacterRunAutomaton(automata.toAutomaton(changes));
      for (String each : known) {
        if (each.charAt(0) == word.charAt(0) && near.run(each)) {
          return new Candidate(each, changes, 0);
        }
      }
    }
    return null;
  }

  private static int mostChanges(String word) {
    return word.length() < LONG ? 1 : 2;
  }

  /** Lucene tells how near a word is as a part of the shorter of the two. */
  private static int changes(FuzzyTermsEnum near, String word, String found) {
    return Math.round((1 - near.getBoost()) * Math.min(word.length(), found.length()));
  }
}
