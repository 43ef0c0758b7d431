package org.guildhall.portal.shared.form;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.ProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.portal.client.ApiProblemException;
import org.guildhall.portal.shared.upload.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: typed values, and what is wrong with them. A field's name is its path in
 * the API's JSON ({@code lots[0].title}), so the API's messages find their field without a mapping.
 *
 * <p>Each tag of the templates sends its label along in a hidden field ({@code
 * label:lots[0].title}), so that what is wrong is said in the words people see beside the field, on
 * whichever form it is.
 *
 * <p>Reading methods ({@link #required}, {@link #date}…) record a problem instead of throwing, so
 * that a person sees everything that is wrong at once; {@link #send} runs only when nothing is.
 */
@TemplateData
public final class Form {
  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");
  private final Map<String, List<String>> values;
  private final Map<String, Upload> uploads;
  private final FormProblems problems;

  private Form(Map<String, List<String>> values, Map<String, Upload> uploads) {
    this.values = values;
    this.uploads = uploads;
    this.problems = new FormProblems(values, uploads);
  }

  public static Form empty() {
    return new Form(new LinkedHashMap<>(), Map.of());
  }

  /**
   * What a browser sent.
   *
   * @param values to which may be added what stands behind a file, once that was passed on
   */
  public static Form posted(Map<String, List<String>> values, Map<String, Upload> uploads) {
    return new Form(values, uploads);
  }

  /** Fills a field for display; null leaves it empty. Chainable. */
  public Form with(String name, @Nullable Object value) {
    FormValues.write(values, name, value);
    return this;
  }

  /** Fills a text area that holds one thing a line. */
  public Form withLines(String name, @Nullable List<String> lines) {
    return with(name, lines == null ? null : String.join("\n", lines));
  }

  // --- for the templates ---

  public String value(String name) {
    List<String> all = values.get(name);
    return all == null || all.isEmpty() ? "" : all.getFirst();
  }

  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether this option is chosen. */
  public boolean has(String name, String option) {
    return values(name).contains(option);
  }

  public String timeValue(String name) {
    return value(name + "-time");
  }

  /** The name of a field in a row: {@code name('lots', 0, 'title')} is {@code lots[0].title}. */
  public String name(String list, int index, String field) {
    return list + "[" + index + "]." + field;
  }

  /** "Name of document 3", so that every field's label is its own. */
  public String rowLabel(String words, int index) {
    return words + " " + (index + 1);
  }

  public String id(String name) {
    return FormProblems.id(name);
  }

  public List<DatePart> dateParts(String name) {
    return List.of(
        DatePart.of(this, name, "Day", 2),
        DatePart.of(this, name, "Month", 2),
        DatePart.of(this, name, "Year", 4));
  }

  /** What files may be sent, for people. */
  public String uploadHint() {
    return Upload.KINDS + ", up to " + Upload.LARGEST;
  }

  /** For the script, which need not send a file to find out. */
  public long uploadLimit() {
    return Upload.MOST_BYTES;
  }

  public String uploadTooLarge() {
    return Upload.TOO_LARGE;
  }

  public boolean hasError(String name) {
    return problems.of(name).isPresent();
  }

  public @Nullable String error(String name) {
    return problems.of(name).map(FormProblem::message).orElse(null);
  }

  /** Ids for aria-describedby, or null for none. */
  public @Nullable String describedBy(String name, @Nullable Object hint) {
    String ids =
        (hint == null ? "" : id(name) + "-hint ") + (hasError(name) ? id(name) + "-error" : "");
    return ids.isBlank() ? null : ids.strip();
  }

  public List<FormProblem> problems() {
    return problems.all();
  }

  /** Whether the page is shown again: something is wrong, or somebody only looks for something. */
  public boolean isFailed() {
    return isLooking() || !problems.all().isEmpty();
  }

  /** Whether a picker's button was pressed: nothing is done and nothing judged, only looked for. */
  public boolean isLooking() {
    return problems.isLooking();
  }

  /** What has become of the form, as screen readers read the title first. */
  public String titlePrefix() {
    return isLooking() ? "What was found: " : isFailed() ? "Error: " : "";
  }

  /** How many rows of a list field were sent, at least {@code least}. */
  public int rows(String list, int least) {
    return FormValues.rows(values.keySet(), list, least);
  }

  /** 0, 1, 2… for a template's loop over rows. */
  public List<Integer> rowIndexes(String list, int least) {
    return java.util.stream.IntStream.range(0, rows(list, least)).boxed().toList();
  }

  // --- reading ---

  /** The trimmed text, or null when nothing was entered. */
  public @Nullable String text(String name) {
    String value = value(name).replace("\r\n", "\n").strip();
    return value.isEmpty() ? null : value;
  }

  /** The trimmed text; a problem with this message when nothing was entered. */
  public String required(String name, String message) {
    String value = text(name);
    if (value == null) {
      reject(name, message);
      return "";
    }
    return value;
  }

  /** The value of an enumeration chosen, or null; {@code of} reads it. */
  public <E> @Nullable E choice(String name, Function<String, E> of) {
    String text = text(name);
    return text == null ? null : of.apply(text);
  }

  /** {@link #choice}; a problem with this message when nothing was chosen. */
  public <E> E chosen(String name, Function<String, E> of, String message) {
    return of.apply(required(name, message));
  }

  /** Lines of a text area, blank ones left out. */
  public List<String> lines(String name) {
    return Arrays.stream(value(name).split("[\\r\\n]+"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  public boolean yes(String name) {
    return List.of("yes", "true", "on").contains(value(name));
  }

  /** An amount or quantity; accepts "£1,200.50", but no comma that does not part thousands. */
  public @Nullable BigDecimal number(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Optional<BigDecimal> number = Numbers.parse(text);
    if (number.isEmpty()) {
      problems.rejectAs(
          name, "must be a number, like 1200 or 1,200.50", "Enter a number, like 1200 or 1,200.50");
    }
    return number.orElse(null);
  }

  public BigDecimal requiredNumber(String name, String message) {
    BigDecimal number = number(name);
    if (number == null && !hasError(name)) {
      reject(name, message);
    }
    return number == null ? BigDecimal.ZERO : number;
  }

  public @Nullable Integer integer(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return Numbers.parse(text).orElseThrow(ArithmeticException::new).intValueExact();
    } catch (ArithmeticException notWhole) {
      problems.rejectAs(name, "must be a whole number, like 12", "Enter a whole number, like 12");
      return null;
    }
  }

  /** A civil date from its three inputs. */
  public @Nullable LocalDate date(String name) {
    String day = value(name + "-day").strip();
    String month = value(name + "-month").strip();
    String year = value(name + "-year").strip();
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return null;
    }
    Optional<LocalDate> date = UkTime.parseDate(day, month, year);
    if (date.isEmpty()) {
      problems.rejectAs(
          name,
          "must be a real date with all four digits of the year, like 27 3 2027 or 27 March 2027",
          "Enter a real date, like 27 3 2027 or 27 March 2027");
    }
    return date.orElse(null);
  }

  /** {@link #date}; a problem with this message when nothing was entered. */
  public LocalDate requiredDate(String name, String message) {
    LocalDate date = date(name);
    if (date == null && !hasError(name)) {
      reject(name, message);
    }
    return date == null ? LocalDate.EPOCH : date;
  }

  /**
   * A moment in Europe/London from date inputs and a time input; noon when no time is given. One
   * that the clocks skip or show twice when they are changed is asked again, never shifted.
   */
  public @Nullable Instant moment(String name) {
    LocalDate date = date(name);
    if (date == null) {
      return null;
    }
    Optional<LocalTime> time = UkTime.parseTime(timeValue(name));
    if (time.isEmpty()) {
      problems.rejectAs(
          name, "needs a time, like 12pm or 17:00", "Enter a time, like 12pm or 17:00");
      return null;
    }
    Optional<Instant> moment = UkDates.momentOf(date.atTime(time.get()));
    if (moment.isEmpty()) {
      problems.rejectAs(
          name,
          "needs another time: on that night the clocks are changed, and this time comes twice or"
              + " not at all",
          "Enter another time: on that night the clocks are changed, and this time comes twice or"
              + " not at all");
    }
    return moment.orElse(null);
  }

  public @Nullable UUID uuid(String name) {
    try {
      String text = text(name);
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      reject(name, "Choose one from the list");
      return null;
    }
  }

  /**
   * The file chosen, which is still coming in, or null; a problem of the field when it is empty or
   * too large.
   */
  public @Nullable Upload upload(String name) {
    Upload upload = uploads.get(name);
    String problem = upload == null ? null : upload.problem();
    if (problem == null) {
      return upload;
    }
    reject(name, problem);
    return null;
  }

  /** {@link #upload}; a problem with this message when none was chosen. */
  public @Nullable Upload requiredUpload(String name, String message) {
    Upload upload = upload(name);
    if (upload == null && !hasError(name)) {
      reject(name, message);
    }
    return upload;
  }

  /**
   * The version the page was shown with, as an If-Match header; null for none.
   *
   * @throws ProblemException INVALID_INPUT if no page can have been shown with it
   */
  public @Nullable String ifMatch() {
    String version = value("version");
    if (version.isBlank()) {
      return null;
    }
    if (!VERSION.matcher(version).matches()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "The form is not as the page made it: open the page again.");
    }
    return "\"" + version + "\"";
  }

  /** Which of several buttons was pressed. */
  public boolean pressed(String button) {
    return values.containsKey(button);
  }

  // --- judging ---

  /** Records what is wrong with a field (or, with null, with the whole form). */
  public void reject(@Nullable String field, String message) {
    problems.reject(field, message);
  }

  /**
   * Makes the API call if the form has no problem so far. What the API objects to becomes problems
   * of the fields it names.
   *
   * @return whether it was accepted; otherwise show the page again
   */
  public boolean send(Runnable call) {
    return ask(
            () -> {
              call.run();
              return Boolean.TRUE;
            })
        .isPresent();
  }

  /** {@link #send} for a call with an answer. */
  public <T> Optional<T> ask(Supplier<T> call) {
    if (isFailed()) {
      return Optional.empty();
    }
    try {
      return Optional.of(call.get());
    } catch (ApiProblemException refused) {
      if (!refused.isForTheForm()) {
        throw refused;
      }
      problems.take(refused);
      return Optional.empty();
    } catch (ProcessingException broken) {
      // The call was broken off because the file does not end where every file has to.
      if (!problems.takeTooLargeFile()) {
        throw broken;
      }
      return Optional.empty();
    }
  }
}
