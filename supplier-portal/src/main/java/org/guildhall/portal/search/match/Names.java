package org.guildhall.portal.search.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of a list, found by their words: in any order, singular or plural, with or without
 * accents, by what means the same in the search, and by the beginning of a word that is still being
 * typed.
 */
public final class Names {
  private static final double AS_BEGUN = 0.8;
  private static final double AS_SYNONYM = 0.6;
  private static final int SHORTEST_BEGINNING = 2;

  /** More words than any name has. */
  private static final int MOST_WORDS = 10;

  private static final SearchAnalyzer ANALYZER = new SearchAnalyzer();
  private static final Synonyms SYNONYMS = new Synonyms(ANALYZER);

  private final List<Entry> entries;

  private Names(List<Entry> entries) {
    this.entries = entries;
  }

  /** The names of these codes; of equal matches the earlier one comes first. */
  public static Names of(Map<String, String> names) {
    return new Names(
        names.entrySet().stream().map(each -> Entry.of(each.getKey(), each.getValue())).toList());
  }

  /**
   * The codes of the names that fit best. Who has all words comes alone; where nobody has, who has
   * any.
   */
  public List<String> best(String typed, int most) {
    List<Wanted> wanted = wanted(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Found> found =
        entries.stream()
            .map(entry -> entry.judged(wanted))
            .filter(each -> each.had() > 0)
            .sorted(Found.BEST)
            .toList();
    boolean complete = !found.isEmpty() && found.getFirst().had() == wanted.size();
    return found.stream()
        .filter(each -> !complete || each.had() == wanted.size())
        .limit(most)
        .map(Found::code)
        .toList();
  }

  private static List<Wanted> wanted(String typed) {
    List<Wanted> words = new ArrayList<>();
    for (String word : written(typed)) {
      List<String> stem = ANALYZER.terms(SearchFields.BODY, word);
      if (!stem.isEmpty() && words.size() < MOST_WORDS) {
        words.add(new Wanted(stem.getFirst(), word, new ArrayList<>()));
      }
    }
    List<String> stems = words.stream().map(Wanted::stem).toList();
    for (int begin = 0; begin < stems.size(); begin++) {
      int longest = Math.min(SYNONYMS.longest(), stems.size() - begin);
      for (int length = 1; length <= longest; length++) {
        List<List<String>> same = SYNONYMS.of(stems.subList(begin, begin + length));
        words.subList(begin, begin + length).forEach(each -> each.synonyms().addAll(same));
      }
    }
    return words;
  }

  /** As they are written, in lower case and without accents. */
  private static List<String> written(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A word that was typed. */
  private record Wanted(String stem, String word, List<List<String>> synonyms) {}

  private record Entry(String code, List<String> stems, Set<String> known, List<String> words) {

    static Entry of(String code, String name) {
      List<String> stems = ANALYZER.terms(SearchFields.BODY, name);
      return new Entry(code, stems, new HashSet<>(stems), written(name));
    }

    Found judged(List<Wanted> wanted) {
      double worth = 0;
      int had = 0;
      for (Wanted each : wanted) {
        double one = worth(each);
        worth += one;
        had += one > 0 ? 1 : 0;
      }
      return new Found(code, had, worth, stems.size());
    }

    private double worth(Wanted wanted) {
      if (known.contains(wanted.stem())) {
        return 1;
      }
      boolean begun =
          wanted.word().length() >= SHORTEST_BEGINNING
              && words.stream().anyMatch(word -> word.startsWith(wanted.word()));
      if (begun) {
        return AS_BEGUN;
      }
      Stream<List<String>> same = wanted.synonyms().stream();
      return same.anyMatch(known::containsAll) ? AS_SYNONYM : 0;
    }
  }

  private record Found(String code, int had, double worth, int length) {
    private static final Comparator<Found> BEST =
        Comparator.comparingInt(Found::had)
            .thenComparingDouble(Found::worth)
            .reversed()
            .thenComparingInt(Found::length);
  }
}
