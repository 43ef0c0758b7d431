package org.guildhall.portal.search.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.portal.search.Dimension;
import org.guildhall.portal.search.SearchFilter;
import org.guildhall.portal.search.SearchQuery;
import org.guildhall.portal.search.SearchQuery.Order;
import org.guildhall.portal.shared.form.Form;
import org.guildhall.portal.shared.form.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks search for: the same for people, programs and the file. What cannot be read
 * stays as it was typed, with what is wrong beside it.
 */
final class SearchForm {
  static final String TEXT = "q";
  static final String SORT = "sort";
  static final String CLOSING_BY = "closingBy";
  static final String POSTED_SINCE = "postedSince";
  static final String VALUE_FROM = "valueFrom";
  static final String VALUE_TO = "valueTo";
  static final String SMALL_FIRMS = "smallFirms";
  static final String BUYER_NAME = "buyerName";
  private static final String PAGE = "page";
  private static final String YES = "yes";

  /** What people see beside the fields. */
  private static final Map<String, String> LABELS =
      Map.of(
          SORT, "Order",
          CLOSING_BY, "Closing on or before",
          POSTED_SINCE, "Published on or after",
          VALUE_FROM, "Worth at least",
          VALUE_TO, "Worth at most");

  private static final List<String> FIELDS =
      List.of(TEXT, SORT, CLOSING_BY, POSTED_SINCE, VALUE_FROM, VALUE_TO, SMALL_FIRMS, BUYER_NAME);
  private static final Map<String, Order> ORDERS =
      Map.of(
          "", Order.RELEVANCE,
          "relevance", Order.RELEVANCE,
          "closing", Order.CLOSING,
          "newest", Order.NEWEST,
          "value", Order.VALUE);
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_CHOICES = 50;
  private static final int PENCE = 2;

  private final Map<String, List<String>> typed;
  private final Form form;
  private final SearchQuery query;
  private final Optional<Integer> page;

  private SearchForm(Map<String, List<String>> typed, @Nullable String fixedKind, Instant now) {
    this.typed = typed;
    Map<String, List<String>> values = new LinkedHashMap<>(typed);
    LABELS.forEach((field, label) -> values.put("label:" + field, List.of(label)));
    this.form = Form.posted(values, Map.of());
    this.page = page(first(PAGE));
    this.query =
        new SearchQuery(first(TEXT), chosen(fixedKind), filter(now), order(), now, page.orElse(1));
  }

  /**
   * @param fixedKind what a list is of, whatever the address says; null for everything
   * @param now when it is asked
   */
  static SearchForm of(
      MultivaluedMap<String, String> given, @Nullable String fixedKind, Instant now) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = given.getFirst(field);
      typed.put(field, List.of(value == null ? "" : shortened(value)));
    }
    for (Dimension dimension : Dimension.values()) {
      typed.put(
          dimension.field(),
          given.getOrDefault(dimension.field(), List.of()).stream()
              .filter(value -> !value.isBlank())
              .limit(MOST_CHOICES)
              .toList());
    }
    String page = given.getFirst(PAGE);
    typed.put(PAGE, List.of(page == null ? "" : page));
    return new SearchForm(typed, fixedKind, now);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  Form form() {
    return form;
  }

  SearchQuery query() {
    return query;
  }

  /** The page asked for, which there may not be. */
  int page() {
    return page.orElse(1);
  }

  /** Whether anything is narrowed beside the words. */
  boolean isNarrowed() {
    return !query.filter().equals(SearchFilter.NONE)
        || Arrays.stream(Dimension.values())
            .anyMatch(dimension -> !all(dimension.field()).isEmpty());
  }

  /**
   * For programs and files, which have no field to show it beside.
   *
   * @throws ProblemException INVALID_INPUT naming every parameter that cannot be read
   */
  SearchForm valid() {
    List<FieldProblem> wrong = new ArrayList<>();
    form.problems()
        .forEach(p -> wrong.add(new FieldProblem(String.valueOf(p.field()), p.message())));
    if (page.isEmpty()) {
      wrong.add(
          new FieldProblem(
              PAGE, "The page must be a number from 1 to " + SearchQuery.LAST_PAGE + "."));
    }
    if (!wrong.isEmpty()) {
      String detail = wrong.stream().map(FieldProblem::message).collect(Collectors.joining(" "));
      throw ProblemException.of(KitProblem.INVALID_INPUT, detail, wrong);
    }
    return this;
  }

  /** This search as an address, with some of its parameters replaced; an empty one is left out. */
  String address(String path, Map<String, String> replaced) {
    Map<String, List<String>> all = new LinkedHashMap<>(typed);
    all.put(PAGE, List.of());
    replaced.forEach((field, value) -> all.put(field, List.of(value)));
    String parameters =
        all.entrySet().stream()
            .flatMap(each ->
                each.getValue().stream()
                    .filter(value -> !value.isEmpty())
                    .map(value -> each.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String first(String field) {
    return all(field).isEmpty() ? "" : all(field).getFirst();
  }

  private List<String> all(String field) {
    return typed.getOrDefault(field, List.of());
  }

  private static Optional<Integer> page(String typed) {
    if (typed.isBlank()) {
      return Optional.of(1);
    }
    Optional<Integer> number =
        typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    return number.filter(page -> page >= 1);
  }

  private Map<Dimension, List<String>> chosen(@Nullable String fixedKind) {
    Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      List<String> values = all(dimension.field());
      if (!values.isEmpty()) {
        chosen.put(dimension, values);
      }
    }
    if (fixedKind != null) {
      chosen.put(Dimension.KIND, List.of(fixedKind));
    }
    return chosen;
  }

  private Order order() {
    Order order = ORDERS.get(first(SORT));
    if (order == null) {
      form.reject(SORT, "Order must be one of relevance, closing, newest and value.");
      return Order.RELEVANCE;
    }
    return order;
  }

  private SearchFilter filter(Instant now) {
    LocalDate closing = day(CLOSING_BY);
    LocalDate posted = day(POSTED_SINCE);
    BigDecimal from = pounds(VALUE_FROM);
    BigDecimal to = pounds(VALUE_TO);
    if (from != null && to != null && from.compareTo(to) > 0) {
      form.reject(VALUE_TO, "Worth at most must not be less than worth at least.");
    }
    String small = first(SMALL_FIRMS);
    if (!small.isEmpty() && !small.equals(YES)) {
      form.reject(SMALL_FIRMS, "The parameter smallFirms must be yes, or left out.");
    }
    String buyer = first(BUYER_NAME).strip();
    return new SearchFilter(
        closing == null ? null : now.truncatedTo(ChronoUnit.MINUTES),
        closing == null ? null : UkDates.endOf(closing),
        posted == null ? null : UkDates.startOf(posted),
        from,
        to,
        small.equals(YES),
        buyer.isEmpty() ? null : buyer);
  }

  private @Nullable LocalDate day(String field) {
    if (first(field).isBlank()) {
      return null;
    }
    Optional<LocalDate> day = TypedDay.parse(first(field));
    if (day.isEmpty()) {
      form.reject(field, LABELS.get(field) + " must be a real date, " + TypedDay.EXAMPLE + ".");
    }
    return day.orElse(null);
  }

  private @Nullable BigDecimal pounds(String field) {
    BigDecimal amount = form.number(field);
    if (amount == null) {
      return null;
    }
    if (amount.signum() < 0) {
      form.reject(field, LABELS.get(field) + " must not be negative.");
    } else if (amount.stripTrailingZeros().scale() > PENCE) {
      form.reject(field, LABELS.get(field) + " must be pounds and whole pence, like 1200.50.");
    }
    return amount;
  }
}
