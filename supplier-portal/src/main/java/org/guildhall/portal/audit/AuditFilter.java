package org.guildhall.portal.audit;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.TypedDay;
import org.guildhall.portal.shared.pick.Picks;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit trail, as it was typed; what cannot be read is said beside
 * its field. Days are those of London, the last one included.
 */
@TemplateData
public final class AuditFilter {
  static final String ABOUT = "about";
  static final String ORGANISATION = "organisation";

  /** The fields, with what people see beside them. */
  private static final Map<String, String> LABELS = labels();

  /** Alone, or anywhere in the address of a page. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  private final Form form;
  private final @Nullable UUID about;
  private final @Nullable UUID organisation;
  private final @Nullable LocalDate first;
  private final @Nullable LocalDate last;

  private AuditFilter(Form form, @Nullable UUID organisation) {
    this.form = form;
    this.about = id(ABOUT);
    this.organisation = organisation;
    this.first = day("first");
    this.last = day("last");
    if (first != null && last != null && last.isBefore(first)) {
      form.reject("last", "The last day must not be before the first.");
    }
  }

  /** Of what all organisations did; which of them is chosen by its name. */
  static AuditFilter ofAll(Map<String, List<String>> typed, Picks picks) {
    Form form = labelled(typed);
    return new AuditFilter(form, picks.organisation(form, ORGANISATION));
  }

  static AuditFilter of(Map<String, List<String>> typed) {
    return new AuditFilter(labelled(typed), null);
  }

  private static Form labelled(Map<String, List<String>> typed) {
    Map<String, List<String>> values = new LinkedHashMap<>(typed);
    LABELS.forEach((field, label) -> values.put("label:" + field, List.of(label)));
    return Form.posted(values, Map.of());
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(ABOUT, "Procurement, challenge or other thing");
    labels.put(ORGANISATION, "Organisation they acted for");
    labels.put("person", "Person");
    labels.put("act", "Act");
    labels.put("first", "First day");
    labels.put("last", "Last day");
    return labels;
  }

  public Form form() {
    return form;
  }

  /** What people see beside a field. */
  public String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /** Whether it can be looked for. */
  public boolean isReadable() {
    return !form.isFailed();
  }

  /** Whether anything is left out. */
  public boolean isNarrowed() {
    return LABELS.keySet().stream().anyMatch(field -> !form.value(field).isEmpty());
  }

  @Nullable UUID aboutId() {
    return about;
  }

  @Nullable UUID organisationId() {
    return organisation;
  }

  @Nullable String personId() {
    return form.text("person");
  }

  @Nullable String actCode() {
    return form.text("act");
  }

  @Nullable Instant fromMoment() {
    return first == null ? null : begin(first);
  }

  @Nullable Instant toMoment() {
    return last == null ? null : begin(last.plusDays(1));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(UkDates.LONDON).toInstant();
  }

  private @Nullable UUID id(String field) {
    String typed = form.value(field);
    if (typed.isEmpty()) {
      return null;
    }
    Matcher found = ID.matcher(typed);
    if (found.find()) {
      return UUID.fromString(found.group());
    }
    form.reject(
        field,
        label(field) + " must be the address of its page, or the id that stands in that address.");
    return null;
  }

  private @Nullable LocalDate day(String field) {
    String typed = form.value(field);
    Optional<LocalDate> day = typed.isEmpty() ? Optional.empty() : TypedDay.parse(typed);
    if (!typed.isEmpty() && day.isEmpty()) {
      form.reject(field, label(field) + " must be a real date, " + TypedDay.EXAMPLE + ".");
    }
    return day.orElse(null);
  }

  /** The same search as an address, to which more can be added. */
  public String query() {
    return LABELS.keySet().stream()
        .filter(field -> !form.value(field).isEmpty())
        .map(field -> parameter(field, form.value(field)))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** The same search, of what this person did only. */
  public String queryOf(String person) {
    return Stream.concat(
            LABELS.keySet().stream()
                .filter(field -> !field.equals("person") && !form.value(field).isEmpty())
                .map(field -> parameter(field, form.value(field))),
            Stream.of(parameter("person", person)))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String parameter(String field, String value) {
    return field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
