package org.guildhall.kit.base.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A published list of codes with their labels, read from a resource of lines {@code code TAB label}
 * in UTF-8. A list is read once, when first asked for, and kept in its published order.
 */
public final class CodeList {

  private static final Map<String, CodeList> LISTS = new ConcurrentHashMap<>();

  private final SequencedMap<String, String> labels;

  private CodeList(SequencedMap<String, String> labels) {
    this.labels = labels;
  }

  /**
   * The list in the given class-path resource.
   *
   * @throws IllegalArgumentException when there is no such resource, or a line of it has no tab
   */
  public static CodeList of(String resource) {
    return LISTS.computeIfAbsent(resource, CodeList::read);
  }

  /** Whether the list has this code. */
  public boolean contains(String code) {
    return labels.containsKey(code);
  }

  /** The label of a code, empty when the list does not have it. */
  public Optional<String> label(String code) {
    return Optional.ofNullable(labels.get(code));
  }

  /** All codes with their labels, in the order of publication; unmodifiable. */
  public SequencedMap<String, String> entries() {
    return labels;
  }

  private static CodeList read(String resource) {
    var labels = new LinkedHashMap<String, String>();
    try (var lines =
        new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var tab = line.indexOf('\t');
        if (tab < 1) {
          throw new IllegalArgumentException(
              "%s: no code and tab in \"%s\"".formatted(resource, line));
        }
        labels.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
    return new CodeList(Collections.unmodifiableSequencedMap(labels));
  }

  private static InputStream open(String resource) {
    var loader = Thread.currentThread().getContextClassLoader();
    var stream =
        (loader == null ? CodeList.class.getClassLoader() : loader).getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalArgumentException("No code list " + resource + " on the class path");
    }
    return stream;
  }
}
