package org.guildhall.portal.organisation;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.portal.client.market.EstateApi;
import org.guildhall.portal.client.market.PageEstateEntryView;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.TypedDay;
import org.jspecify.annotations.Nullable;

/** What the address of a register asks for; what cannot be read stays as it was typed. */
@TemplateData
public final class EstateSearch {

  /** The fields, with what people see beside them. */
  private static final Map<String, String> LABELS = labels();

  private final Form form;

  private EstateSearch(Form form) {
    this.form = form;
  }

  static EstateSearch of(MultivaluedMap<String, String> given) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    LABELS.forEach((field, label) -> {
      String typed = given.getFirst(field);
      values.put(field, List.of(typed == null ? "" : typed));
      values.put("label:" + field, List.of(label));
    });
    return new EstateSearch(Form.posted(values, Map.of()));
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("q", "Words in the contract or supplier");
    labels.put("endsFrom", "Ends on or after");
    labels.put("endsUntil", "Ends on or before");
    labels.put("recordedSince", "In the register since");
    labels.put("valueFrom", "Worth at least");
    labels.put("valueTo", "Worth at most");
    labels.put("sort", "Order");
    return labels;
  }

  public Form form() {
    return form;
  }

  /** What people see beside a field. */
  public String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /** Whether anything is left out. */
  public boolean narrowed() {
    return LABELS.keySet().stream()
        .anyMatch(field -> !field.equals("sort") && !form.value(field).isBlank());
  }

  /** This search as the query of an address; empty when nothing is asked for. */
  public String query() {
    String query =
        LABELS.keySet().stream()
            .filter(field -> !form.value(field).isBlank())
            .map(
                field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The same, that goes on with where a page ended. */
  public String queryOfNext() {
    return query() + (query().isEmpty() ? "?after=" : "&after=");
  }

  /** Asks the marketplace; empty when something cannot be read, which the form then says. */
  Optional<PageEstateEntryView> ask(EstateApi estate, UUID organisation, @Nullable String after) {
    String endsFrom = day("endsFrom");
    String endsUntil = day("endsUntil");
    String since = day("recordedSince");
    String valueFrom = pounds("valueFrom");
    String valueTo = pounds("valueTo");
    return form.ask(() ->
        estate.list(
            organisation,
            after,
            endsFrom,
            endsUntil,
            null,
            form.text("q"),
            since,
            form.text("sort"),
            valueFrom,
            valueTo));
  }

  /** All of it as a table; empty like the page. */
  Optional<Response> file(EstateApi estate, UUID organisation) {
    String endsFrom = day("endsFrom");
    String endsUntil = day("endsUntil");
    String since = day("recordedSince");
    String valueFrom = pounds("valueFrom");
    String valueTo = pounds("valueTo");
    return form.ask(() ->
        estate.export(
            organisation,
            endsFrom,
            endsUntil,
            form.text("q"),
            since,
            form.text("sort"),
            valueFrom,
            valueTo));
  }

  private @Nullable String pounds(String field) {
    BigDecimal pounds = form.number(field);
    return pounds == null ? null : pounds.toPlainString();
  }

  private @Nullable String day(String field) {
    String typed = form.text(field);
    Optional<LocalDate> day = typed == null ? Optional.empty() : TypedDay.parse(typed);
    if (typed != null && day.isEmpty()) {
      form.reject(field, label(field) + " must be a real date, " + TypedDay.EXAMPLE + ".");
    }
    return day.map(LocalDate::toString).orElse(null);
  }
}
