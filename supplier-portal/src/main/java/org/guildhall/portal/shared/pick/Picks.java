package org.guildhall.portal.shared.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.portal.shared.form.Choice;
import org.guildhall.portal.shared.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Fields of forms in which something is chosen by its name; templates show them with the tag {@code
 * pickField}. A field sends one format however it was filled in, with or without script: a code, a
 * name with its code, or words. What is meant by words is taken where it can only be one, and
 * otherwise asked on the same page, with everything typed kept.
 *
 * <pre>
 *   words ──Find or save──► one meant: taken
 *                     └──► several: which? ──one of them──► taken
 *                                     ├──none of these──► left empty
 *                                     └──other words──► asked again
 * </pre>
 */
@Named("picks")
@ApplicationScoped
public class Picks {
  /** What is sent for "none of these". */
  private static final String NONE = "-";

  private static final String ASKED = "asked:";

  /** In characters of one field; each of its parts is looked up in a whole list. */
  private static final int LONGEST = 2_000;

  /** More than any form takes. */
  private static final int MOST_PARTS = 60;

  private static final String TOO_MUCH =
      "This is too much to look up. Enter at most %d, in at most 2,000 characters"
          .formatted(MOST_PARTS);

  private final LookedUp lists;

  @Inject
  Picks(LookedUp lists) {
    this.lists = lists;
  }

  /** What was read of a field: what is known by now, and the words of which somebody has to say. */
  private record Read(List<PickOption> known, List<String> open) {}

  /** The code chosen, or null; a problem of the field where it is not clear which is meant. */
  public @Nullable String one(Form form, String name, PickKind kind) {
    return read(form, name, kind, false).stream().findFirst().orElse(null);
  }

  /** {@link #one}; a problem with this message when nothing was chosen. */
  public String required(Form form, String name, PickKind kind, String message) {
    String code = one(form, name, kind);
    if (code == null && !form.hasError(name)) {
      form.reject(name, message);
    }
    return code == null ? "" : code;
  }

  /** {@link #one} of what is stored as a number. */
  public @Nullable Integer number(Form form, String name, PickKind kind) {
    String code = one(form, name, kind);
    return code == null ? null : Integer.valueOf(code);
  }

  /** The id chosen of an organisation, or null. */
  public @Nullable UUID organisation(Form form, String name) {
    String id = one(form, name, PickKind.ORGANISATION);
    return id == null ? null : UUID.fromString(id);
  }

  /** The codes chosen; a problem of the field for the first of which it is not clear. */
  public List<String> several(Form form, String name, PickKind kind) {
    return read(form, name, kind, true);
  }

  /** For the tag: how the field stands. */
  public PickField field(Form form, String name, String kind, String takes) {
    PickKind of = PickKind.valueOf(kind);
    boolean several = takes.equals("many");
    if (isTooMuch(form, name, of, several)) {
      String typed = String.join("; ", form.values(name));
      return new PickField(of.path(), several, of.isFree(), typed, List.of(), "", List.of(), false);
    }
    boolean looking = isLookedFor(form, name);
    Read read = sorted(sent(form, name, several), of, several);
    String open = read.open().isEmpty() ? "" : read.open().getFirst();
    String words = of.isFree() && looking ? typed(read) : open;
    List<Choice> matches = looking || !open.isEmpty() ? choices(of, words, looking) : List.of();
    List<String> left = new ArrayList<>(matches.isEmpty() ? read.open() : others(read.open()));
    if (!several && (matches.isEmpty() || !of.isFree())) {
      read.known().forEach(each -> left.add(each.label()));
    }
    return new PickField(
        of.path(),
        several,
        of.isFree(),
        String.join("; ", left),
        several ? read.known().stream().map(PickOption::choice).toList() : List.of(),
        words,
        matches,
        looking && !words.isEmpty() && matches.isEmpty());
  }

  private static boolean isLookedFor(Form form, String name) {
    return form.isLooking() && form.value("find").equals(name);
  }

  private static String typed(Read read) {
    return read.known().isEmpty() ? "" : read.known().getFirst().value();
  }

  private static List<String> others(List<String> open) {
    return open.isEmpty() ? open : open.subList(1, open.size());
  }

  private List<Choice> choices(PickKind kind, String words, boolean looking) {
    if (words.isEmpty() && !(kind == PickKind.UNIT && looking)) {
      return List.of();
    }
    List<Choice> found = new ArrayList<>();
    lists.of(kind).find(words).forEach(each -> found.add(each.choice()));
    if (found.isEmpty()) {
      return found;
    }
    if (kind.isFree() && !words.isEmpty()) {
      found.removeIf(each -> each.value().equals(words));
      found.add(Choice.of(words, "“" + words + "”, as I wrote it"));
    } else {
      found.add(Choice.of(NONE, "None of these"));
    }
    return found;
  }

  private List<String> read(Form form, String name, PickKind kind, boolean several) {
    if (isTooMuch(form, name, kind, several)) {
      form.reject(name, TOO_MUCH);
      return List.of();
    }
    List<String> sent = new ArrayList<>(sent(form, name, several));
    unanswered(form, name, kind, sent).ifPresent(sent::add);
    Read read = sorted(sent, kind, several);
    List<String> codes = read.known().stream().map(PickOption::value).distinct().toList();
    form.with(name, Stream.concat(codes.stream(), read.open().stream()).toList());
    if (!read.open().isEmpty()) {
      form.reject(name, problem(kind, read.open().getFirst()));
    }
    return codes;
  }

  /** The words for which somebody was asked what they mean, and neither chose nor went on. */
  private Optional<String> unanswered(Form form, String name, PickKind kind, List<String> sent) {
    String asked = form.value(ASKED + name).strip();
    boolean answered =
        asked.isEmpty()
            || !form.values(name).contains("")
            || form.values(name).contains(NONE)
            || sent.contains(asked)
            || lists.of(kind).find(asked).stream().anyMatch(each -> sent.contains(each.value()));
    return answered ? Optional.empty() : Optional.of(asked);
  }

  private String problem(PickKind kind, String words) {
    PickList list = lists.of(kind);
    if (list.looksLikeCode(words)) {
      return "There is no %s %s. Search for it by words".formatted(kind.words(), words);
    }
    return list.find(words).isEmpty()
        ? "No %s is found for “%s”. Try other words".formatted(kind.words(), words)
        : "Choose which %s you mean by “%s”".formatted(kind.words(), words);
  }

  /** Words typed anew win over what was chosen of those found before, when they are looked for. */
  private static List<String> sent(Form form, String name, boolean several) {
    List<String> all =
        form.values(name).stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty() && !each.equals(NONE))
            .toList();
    if (several || all.isEmpty()) {
      return all;
    }
    return List.of(isLookedFor(form, name) ? all.getFirst() : all.getLast());
  }

  /** Judged by its length before anything is split, and by its parts before one is looked for. */
  private boolean isTooMuch(Form form, String name, PickKind kind, boolean several) {
    int length = form.value(ASKED + name).length();
    for (String each : form.values(name)) {
      length += each.length();
    }
    return length > LONGEST
        || parts(lists.of(kind), sent(form, name, several), several).size() > MOST_PARTS;
  }

  private Read sorted(List<String> sent, PickKind kind, boolean several) {
    PickList list = lists.of(kind);
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    for (String part : parts(list, sent, several)) {
      meant(list, part).ifPresentOrElse(read.known()::add, () -> read.open().add(part));
    }
    return read;
  }

  private static List<String> parts(PickList list, List<String> sent, boolean several) {
    return several
        ? sent.stream().flatMap(each -> parts(list, each).stream()).distinct().toList()
        : sent;
  }

  private static Optional<PickOption> meant(PickList list, String typed) {
    Optional<PickOption> exactly = list.exactly(typed);
    if (exactly.isPresent() || list.looksLikeCode(typed)) {
      return exactly;
    }
    List<PickOption> found = list.find(typed);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Several typed into one line; a name may have commas in it. */
  private static List<String> parts(PickList list, String typed) {
    List<String> parts = new ArrayList<>();
    for (String piece : split(typed, "[;\\r\\n]+|(?<=\\)),")) {
      List<String> codes = split(piece, "[,\\s]+");
      List<String> commas = split(piece, ",");
      if (list.exactly(piece).isPresent()) {
        parts.add(piece);
      } else if (codes.stream().allMatch(list::looksLikeCode)) {
        parts.addAll(codes);
      } else if (commas.stream().anyMatch(each -> list.exactly(each).isPresent())) {
        parts.addAll(commas);
      } else {
        parts.add(piece);
      }
    }
    return parts;
  }

  private static List<String> split(String text, String at) {
    return Stream.of(text.split(at)).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }
}
