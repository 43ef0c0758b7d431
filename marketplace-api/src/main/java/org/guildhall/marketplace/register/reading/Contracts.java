package org.guildhall.marketplace.register.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guildhall.marketplace.register.reading.json.Dates;
import org.guildhall.marketplace.register.reading.json.FlagReason;
import org.guildhall.marketplace.register.reading.json.Part;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of a release, and those awards whose contract is not in the release yet, as far as
 * they say when they end. An award and its contract share one key, so a contract notice later
 * replaces what the award notice said.
 */
final class Contracts {

  private static final Set<String> NOT_RUNNING = Set.of("cancelled", "unsuccessful");

  private final Part release;
  private final Parties parties;
  private final @Nullable String title;
  private final Map<String, Part> awards = new HashMap<>();

  Contracts(Part release, Parties parties, @Nullable String title) {
    this.release = release;
    this.parties = parties;
    this.title = title;
  }

  List<ReadContract> all() {
    for (Part award : release.list("awards")) {
      String id = award.text("id");
      if (id != null) {
        awards.putIfAbsent(id, award);
      }
    }
    List<ReadContract> contracts = new ArrayList<>();
    Set<String> contracted = new HashSet<>();
    for (Part contract : release.list("contracts")) {
      String awardId = contract.text("awardID");
      if (awardId != null) {
        contracted.add(awardId);
      }
      if (!NOT_RUNNING.contains(Objects.requireNonNullElse(contract.text("status"), ""))) {
        contract(contract, awardId).ifPresent(contracts::add);
      }
    }
    for (Part award : release.list("awards")) {
      String id = award.text("id");
      boolean running = !NOT_RUNNING.contains(Objects.requireNonNullElse(award.text("status"), ""));
      if (id != null && running && !contracted.contains(id) && award.has("contractPeriod")) {
        award(award, id).ifPresent(contracts::add);
      }
    }
    return contracts;
  }

  private Optional<ReadContract> contract(Part contract, @Nullable String awardId) {
    Part award = awardId == null ? null : awards.get(awardId);
    String key = awardId != null ? awardId : contract.text("id");
    LocalDate ended = Dates.day(contract.object("implementation"), "endDate");
    Part period =
        contract.has("period") || award == null
            ? contract.object("period")
            : award.object("contractPeriod");
    if (key == null) {
      return Optional.empty();
    }
    String own = contract.text("title");
    List<ReadParty> suppliers = award == null ? List.of() : suppliers(award);
    List<String> cpv = award == null ? Classifications.cpv(contract) : Classifications.cpv(award);
    ReadValue value = ReadValue.in(contract, "value");
    if (value == null && ended != null) {
      value = ReadValue.in(contract.object("implementation"), "finalValue");
    }
    return dated(contract, period, ended, key, own, suppliers, value, cpv);
  }

  private Optional<ReadContract> award(Part award, String id) {
    return dated(
        award,
        award.object("contractPeriod"),
        null,
        id,
        award.text("title"),
        suppliers(award),
        ReadValue.in(award, "value"),
        Classifications.cpv(award));
  }

  private Optional<ReadContract> dated(
      Part owner,
      Part period,
      @Nullable LocalDate ended,
      String key,
      @Nullable String own,
      List<ReadParty> suppliers,
      @Nullable ReadValue value,
      List<String> cpv) {
    LocalDate start = Dates.day(period, "startDate");
    LocalDate end = ended != null ? ended : Dates.day(period, "endDate");
    if (end == null) {
      owner.flag(FlagReason.CONTRACT_WITHOUT_END, "period", key);
      return Optional.empty();
    }
    if (start != null && end.isBefore(start)) {
      period.flags().add(FlagReason.ENDS_BEFORE_START, period.path(), start + " to " + end);
      start = null;
    }
    LocalDate latest = ended != null ? null : Dates.day(period, "maxExtentDate");
    String extension = owner.object("renewal").text("description");
    return Optional.of(
        new ReadContract(
            key,
            own != null ? own : title,
            suppliers,
            start,
            end,
            latest,
            extension,
            value,
            cpv,
            ended != null,
            owner.path()));
  }

  private List<ReadParty> suppliers(Part award) {
    return award.list("suppliers").stream()
        .map(supplier -> parties.referred(supplier, "supplier"))
        .filter(Objects::nonNull)
        .toList();
  }
}
