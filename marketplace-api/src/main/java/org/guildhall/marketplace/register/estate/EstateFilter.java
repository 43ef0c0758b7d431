package org.guildhall.marketplace.register.estate;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.kit.base.money.NetAmount;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.marketplace.storage.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * What a register may be narrowed to, as it was asked; every part is optional.
 *
 * @param q words that all are in what a contract is for or in its supplier's name
 * @param endsFrom the first day on which it may end
 * @param endsUntil the last day on which it may end
 * @param recordedSince the first day on which it may have been entered, in London
 * @param valueFrom the least it may be worth in pounds, without VAT
 * @param valueTo the most; what has no such value is left out
 */
record EstateFilter(
    @QueryParam("q") @Nullable String q,
    @QueryParam("endsFrom") @Nullable String endsFrom,
    @QueryParam("endsUntil") @Nullable String endsUntil,
    @QueryParam("recordedSince") @Nullable String recordedSince,
    @QueryParam("valueFrom") @Nullable String valueFrom,
    @QueryParam("valueTo") @Nullable String valueTo) {

  private static final String HAS_WORD =
      "lower(concat(coalesce(contract.title, ''), ' ', coalesce(contract.supplier, '')))"
          + " like :word";
  private static final String IN_POUNDS = "currency = 'GBP' and contract.amount ";
  private static final Pattern POUNDS = Pattern.compile("\\d{1,16}(\\.\\d{1,2})?");
  private static final int MOST_WORDS = 20;

  /**
   * Adds what entries must fulfil.
   *
   * @throws ProblemException INVALID_INPUT for what cannot be read, and for a range that ends
   *     before it begins
   */
  Conditions narrow(Conditions entries) {
    LocalDate first = day("endsFrom", endsFrom);
    LocalDate last = day("endsUntil", endsUntil);
    LocalDate since = day("recordedSince", recordedSince);
    NetAmount least = pounds("valueFrom", valueFrom);
    NetAmount most = pounds("valueTo", valueTo);
    if (first != null && last != null && first.isAfter(last)) {
      throw ProblemException.field("endsUntil", "must not be before the first day");
    }
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw ProblemException.field("valueTo", "must not be less than the least value");
    }
    List<String> words = words();
    for (int i = 0; i < words.size(); i++) {
      entries.when("%" + words.get(i) + "%", HAS_WORD + i);
    }
    return entries
        .when(first, "contract.end >= :endsFrom")
        .when(last, "contract.end <= :endsUntil")
        .when(since == null ? null : UkDates.startOf(since), "recordedAt >= :recordedSince")
        .when(least, IN_POUNDS + ">= :valueFrom")
        .when(most, IN_POUNDS + "<= :valueTo");
  }

  private static @Nullable LocalDate day(String field, @Nullable String asked) {
    try {
      return asked == null || asked.isBlank() ? null : LocalDate.parse(asked);
    } catch (DateTimeParseException unreadable) {
      throw ProblemException.field(field, "must be a date such as 2027-01-31");
    }
  }

  private static @Nullable NetAmount pounds(String field, @Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    if (!POUNDS.matcher(asked).matches()) {
      throw ProblemException.field(
          field, "must be 0 or more pounds with at most two digits behind the point");
    }
    return NetAmount.of(asked);
  }

  /** In lower case, and with nothing in them that stands for other letters. */
  private List<String> words() {
    return q == null
        ? List.of()
        : Arrays.stream(q.toLowerCase(Locale.UK).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
            .toList();
  }
}
