package org.guildhall.portal.shared.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.shared.upload.Upload;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, and which of its fields each problem belongs to. */
final class FormProblems {
  private static final String TOO_LARGE = "too-large";
  private static final String UNSUPPORTED_TYPE = "unsupported-type";
  private static final String TENDER_TOO_LARGE = "tender-too-large";

  /** In every form that was sent; what is asked in an address has none. */
  private static final String TOKEN = "csrf-token";

  /** Sent by the button of a picker. */
  private static final String LOOKED_FOR = "find";

  private final Map<String, List<String>> values;
  private final Map<String, Upload> uploads;
  private final List<FormProblem> all = new ArrayList<>();

  FormProblems(Map<String, List<String>> values, Map<String, Upload> uploads) {
    this.values = values;
    this.uploads = uploads;
  }

  /** The HTML id of the field with that name. */
  static String id(String name) {
    return name.replace("].", "-").replace('[', '-').replace("]", "").replace('.', '-');
  }

  List<FormProblem> all() {
    return List.copyOf(all);
  }

  /** The first problem of that field. */
  Optional<FormProblem> of(String name) {
    return all.stream().filter(problem -> name.equals(problem.field())).findFirst();
  }

  boolean isLooking() {
    return values.containsKey(LOOKED_FOR);
  }

  void reject(@Nullable String field, String message) {
    if (isLooking()) {
      return;
    }
    all.add(new FormProblem(field, anchor(field), message));
  }

  /** Records what is wrong with a field in a sentence that begins with its label, if it has one. */
  void rejectAs(String field, String predicate, String withoutLabel) {
    String label = label(field);
    reject(field, label.isEmpty() ? withoutLabel : Sentences.about(field, label, predicate));
  }

  /** What people see beside the field; every page sends it along. */
  private String label(@Nullable String field) {
    List<String> labels = values.getOrDefault("label:" + field, List.of());
    return labels.isEmpty() ? "" : labels.getFirst();
  }

  /** What an API objects to. */
  void take(ApiProblemException refused) {
    String file = uploads.keySet().stream().findFirst().orElse(null);
    String aboutTheFile = file == null ? null : aboutTheFile(refused);
    if (aboutTheFile != null) {
      reject(file, aboutTheFile);
      return;
    }
    refused
        .problem()
        .fields()
        .forEach(f -> {
          String field = fieldFor(f.field());
          reject(field, Sentences.about(f.field(), label(field), f.message()));
        });
    if (all.isEmpty()) {
      reject(null, refused.plainEnglish());
    }
  }

  /** Whether a file that was passed on turned out to be too large; recorded if so. */
  boolean takeTooLargeFile() {
    Optional<String> file =
        uploads.entrySet().stream()
            .filter(upload -> upload.getValue().isTooLarge())
            .map(Map.Entry::getKey)
            .findFirst();
    file.ifPresent(field -> reject(field, Upload.TOO_LARGE));
    return file.isPresent();
  }

  // The APIs answer with bytes and media types, which are not for people.
  private static @Nullable String aboutTheFile(ApiProblemException refused) {
    return switch (refused.problem().slug()) {
      case TOO_LARGE -> Upload.TOO_LARGE;
      case UNSUPPORTED_TYPE -> Upload.WRONG_KIND;
      case TENDER_TOO_LARGE -> refused.plainEnglish();
      default -> null;
    };
  }

  // The API may blame an entry of a list that is typed into one text area, or a whole group.
  private @Nullable String fieldFor(@Nullable String blamed) {
    if (blamed == null || anchor(blamed) != null) {
      return blamed;
    }
    String list = blamed.replaceAll("\\[\\d+]$", "");
    return values.keySet().stream()
        .filter(name -> name.equals(list) || name.startsWith(blamed + "."))
        .findFirst()
        .orElse(blamed);
  }

  private @Nullable String anchor(@Nullable String field) {
    if (field == null) {
      return null;
    }
    if (values.containsKey(field + "-day")) {
      return id(field) + "-day";
    }
    boolean shown = isSeen(field) || uploads.containsKey(field) || isKnownChoice(field);
    return shown ? id(field) : null;
  }

  // What people see has a label, which is sent along; a link to a hidden field leads nowhere.
  private boolean isSeen(String field) {
    boolean sent = values.containsKey(TOKEN);
    return values.containsKey(sent ? "label:" + field : field);
  }

  // Browsers leave unticked radios and checkboxes out; the page names them in a hidden field.
  private boolean isKnownChoice(String field) {
    return values.getOrDefault("choices", List.of()).contains(field);
  }
}
