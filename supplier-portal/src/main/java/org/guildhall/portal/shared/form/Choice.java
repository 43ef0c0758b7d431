package org.guildhall.portal.shared.form;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One option of radios, checkboxes or a select. */
@TemplateData
public record Choice(String value, String label, @Nullable String hint) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }

  public static Choice of(String value, String label, String hint) {
    return new Choice(value, label, hint);
  }

  /** Choices in the map's order (use a LinkedHashMap or Map.ofEntries only where order is moot). */
  public static List<Choice> from(Map<String, String> labels) {
    return labels.entrySet().stream().map(e -> Choice.of(e.getKey(), e.getValue())).toList();
  }

  /** 0, 1, 2… up to the highest. */
  public static List<Choice> upTo(int highest) {
    return IntStream.rangeClosed(0, highest)
        .mapToObj(String::valueOf)
        .map(number -> of(number, number))
        .toList();
  }

  public static List<Choice> yesNo() {
    return List.of(of("yes", "Yes"), of("no", "No"));
  }
}
