package org.guildhall.buying.notice.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a release must have before it may be published, checked at run time: the structure OCDS 1.1
 * and the national service's readers rely on. The tests check every release against the published
 * schema as well.
 */
public final class ReleaseCheck {
  private static final Set<String> TAGS =
      Set.of(
          "planning",
          "planningUpdate",
          "tender",
          "tenderAmendment",
          "tenderUpdate",
          "tenderCancellation",
          "award",
          "awardUpdate",
          "contract",
          "contractUpdate",
          "contractAmendment",
          "implementation",
          "contractTermination");
  private static final Pattern DATE_TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern OCID = Pattern.compile("ocds-[a-z0-9]+-[a-zA-Z0-9._-]+");

  private final List<String> faults = new ArrayList<>();

  private ReleaseCheck() {}

  /** What is wrong, in words; empty when nothing is. */
  public static List<String> faults(Map<String, Object> release) {
    var check = new ReleaseCheck();
    check.envelope(release);
    check.parties(release);
    check.lots(release);
    check.awards(release);
    check.dates("", release);
    return List.copyOf(check.faults);
  }

  private void envelope(Map<String, Object> release) {
    for (var field : List.of("ocid", "id", "date", "tag", "initiationType", "language", "buyer")) {
      must(release.containsKey(field), field + " is missing");
    }
    must(OCID.matcher(text(release, "ocid")).matches(), "ocid is malformed");
    must(!text(release, "ocid").startsWith("ocds-h6vhtk-"), "ocid has the national prefix");
    for (var tag : list(release.get("tag"))) {
      must(tag instanceof String known && TAGS.contains(known), "tag " + tag + " is unknown");
    }
    var tender = object(release.get("tender"));
    must(tender.containsKey("id"), "tender.id is missing");
    must(tender.containsKey("legalBasis"), "tender.legalBasis is missing");
  }

  private void parties(Map<String, Object> release) {
    var ids = new ArrayList<String>();
    boolean buyers = false;
    for (var each : list(release.get("parties"))) {
      var party = object(each);
      must(!text(party, "id").isEmpty(), "a party has no id");
      must(!ids.contains(text(party, "id")), "party " + text(party, "id") + " is there twice");
      ids.add(text(party, "id"));
      buyers |= list(party.get("roles")).contains("buyer");
    }
    must(buyers, "no party is a buyer");
    references(release, ids);
  }

  /** Every organisation that is referred to is a party. */
  private void references(Map<String, Object> release, List<String> ids) {
    Consumer<Object> known =
        reference ->
            must(
                ids.contains(text(object(reference), "id")),
                text(object(reference), "id") + " is no party");
    known.accept(release.get("buyer"));
    list(release.get("awards"))
        .forEach(award -> list(object(award).get("suppliers")).forEach(known));
    list(object(release.get("bids")).get("details"))
        .forEach(bid -> list(object(bid).get("tenderers")).forEach(known));
  }

  private void lots(Map<String, Object> release) {
    var tender = object(release.get("tender"));
    var lots = list(tender.get("lots")).stream().map(lot -> text(object(lot), "id")).toList();
    must(!lots.isEmpty(), "tender.lots is empty");
    must(lots.stream().distinct().count() == lots.size(), "a lot's id is there twice");
    for (var item : list(tender.get("items"))) {
      var lot = text(object(item), "relatedLot");
      must(lots.contains(lot), "an item refers to lot " + lot);
    }
    for (var award : list(release.get("awards"))) {
      for (var lot : list(object(award).get("relatedLots"))) {
        must(lots.contains(lot), "an award refers to lot " + lot);
      }
    }
  }

  private void awards(Map<String, Object> release) {
    var awards = list(release.get("awards")).stream().map(a -> text(object(a), "id")).toList();
    for (var contract : list(release.get("contracts"))) {
      var award = text(object(contract), "awardID");
      must(awards.contains(award), "a contract refers to award " + award);
    }
  }

  private void dates(String path, Object value) {
    switch (value) {
      case OcdsObject object -> dates(path, object.fields());
      case Map<?, ?> fields ->
          fields.forEach(
              (name, inner) -> dates(path.isEmpty() ? "" + name : path + "." + name, inner));
      case List<?> many -> many.forEach(inner -> dates(path, inner));
      case String text -> {
        boolean date = path.endsWith("Date") || path.endsWith("date") || path.contains("Date.");
        must(!date || DATE_TIME.matcher(text).matches(), path + " is no date-time: " + text);
      }
      default -> {
        // Numbers and flags have no form to check.
      }
    }
  }

  private void must(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof OcdsObject object ? object.fields() : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> many ? many : List.of();
  }

  private static String text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}
