package org.guildhall.portal.search.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the field that mean the same, from a list that people maintain: {@code
 * search/synonyms.txt}, a group a line. They are compared as the index has them, so that singular
 * and plural need one entry.
 */
final class Synonyms {
  private static final String LIST = "search/synonyms.txt";
  private final Map<List<String>, List<List<String>>> others = new HashMap<>();
  private final Set<String> words = new TreeSet<>();
  private int longest = 1;

  Synonyms(SearchAnalyzer analyzer) {
    lines().forEach(line -> add(analyzer, line));
  }

  private void add(SearchAnalyzer analyzer, String line) {
    List<List<String>> group =
        Arrays.stream(line.split(","))
            .map(member -> analyzer.terms(SearchFields.BODY, member))
            .distinct()
            .toList();
    for (List<String> member : group) {
      List<List<String>> rest = group.stream().filter(each -> !each.equals(member)).toList();
      if (others.put(member, rest) != null) {
        throw new IllegalStateException("Two lines of " + LIST + " have " + member);
      }
      longest = Math.max(longest, member.size());
    }
    words.addAll(analyzer.terms(SearchFields.SPELLING, line));
  }

  /** What else means the same as these terms; each of them is one or several terms. */
  List<List<String>> of(List<String> terms) {
    return others.getOrDefault(terms, List.of());
  }

  /** How many terms the longest entry has. */
  int longest() {
    return longest;
  }

  /** Every word of the list as it is written. */
  Set<String> words() {
    return words;
  }

  private static List<String> lines() {
    try (InputStream in = Synonyms.class.getClassLoader().getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + LIST);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
