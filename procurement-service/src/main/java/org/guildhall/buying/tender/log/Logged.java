package org.guildhall.buying.tender.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the log vouches for: signed under a pinned key, and a leaf or waiting to be one.
 *
 * @param kind of the statement: receipt, opening, terms
 * @param index of its leaf; null while it waits for its place
 * @param note the statement with its signature
 * @param lines after the first, in order: a word, a space, a value
 */
public record Logged(String kind, @Nullable Long index, String note, List<String> lines) {
  private static final String START = "guildhall ";

  public Logged {
    lines = List.copyOf(lines);
  }

  static Logged of(@Nullable Long index, String note) {
    List<String> lines = note.lines().takeWhile(line -> !line.isEmpty()).toList();
    String title = lines.isEmpty() ? "" : lines.getFirst();
    String kind = title.startsWith(START) ? title.substring(START.length()).split(" ", 2)[0] : "";
    return new Logged(kind, index, note, lines.subList(Math.min(1, lines.size()), lines.size()));
  }

  /** All values of a word, in order. */
  public List<String> all(String word) {
    String start = word + " ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** The first value of a word. */
  public Optional<String> value(String word) {
    return all(word).stream().findFirst();
  }

  /** The value of a word that such a statement always has. */
  public String must(String word) {
    return value(word)
        .orElseThrow(() -> new IllegalStateException("A statement without " + word + ": " + kind));
  }

  public UUID id(String word) {
    return UUID.fromString(must(word));
  }

  public Instant time(String word) {
    return Instant.parse(must(word));
  }
}
