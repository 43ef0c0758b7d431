package org.guildhall.portal.buyer.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.base.reference.Cpv;
import org.guildhall.portal.shared.code.CodeNames;
import org.guildhall.portal.shared.words.Words;

/** The small objects of OCDS that are one thing for a reader: an amount, a period, an address. */
final class ReleaseShapes {
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(Set.of("amount", "amountGross", "currency"), ReleaseShapes::amount),
          new Shape(Set.of("startDate", "endDate", "maxExtentDate"), ReleaseDates::period),
          new Shape(Set.of("number", "weight"), ReleaseShapes::weight),
          new Shape(
              Set.of("measure"),
              Set.of("id", "measure", "value", "relatedLot"),
              ReleaseShapes::count),
          new Shape(Set.of("name"), object -> text(object, "name")),
          new Shape(Set.of("id"), Set.of("id", "name"), ReleaseShapes::reference),
          new Shape(
              Set.of("scheme"), Set.of("scheme", "id", "description", "uri"), ReleaseShapes::code),
          new Shape(
              Set.of("streetAddress", "locality", "postalCode", "country", "countryName", "region"),
              ReleaseShapes::address));

  private ReleaseShapes() {}

  /**
   * How objects with no other fields than these are written.
   *
   * @param sign the fields of which at least one is there
   */
  private record Shape(Set<String> sign, Set<String> fields, Function<JsonNode, String> words) {
    Shape(Set<String> fields, Function<JsonNode, String> words) {
      this(fields, fields, words);
    }

    boolean fits(JsonNode object) {
      return sign.stream().anyMatch(object::hasNonNull)
          && object.properties().stream()
              .allMatch(f -> fields.contains(f.getKey()) && f.getValue().isValueNode());
    }
  }

  static Optional<String> written(JsonNode object) {
    return SHAPES.stream()
        .filter(shape -> shape.fits(object))
        .findFirst()
        .map(shape -> shape.words().apply(object));
  }

  /** Net and gross are never one without saying which. */
  private static String amount(JsonNode value) {
    String currency = text(value, "currency");
    return Stream.of("amount", "amountGross")
        .filter(value::hasNonNull)
        .map(field ->
            money(value.path(field), currency)
                + (field.equals("amount") ? " without VAT" : " with VAT"))
        .collect(Collectors.joining(", "));
  }

  private static String money(JsonNode amount, String currency) {
    return currency.isEmpty() || currency.equals("GBP")
        ? Words.pounds(amount.decimalValue())
        : Words.grouped(amount.decimalValue()) + " " + currency;
  }

  private static String weight(JsonNode weight) {
    String number = Words.grouped(weight.path("number").decimalValue());
    return text(weight, "weight").startsWith("percentage")
        ? number + "%"
        : number + " " + ReleaseWords.value("weight", text(weight, "weight"));
  }

  private static String count(JsonNode count) {
    String measure = ReleaseWords.value("measure", text(count, "measure"));
    String lot = text(count, "relatedLot");
    return measure
        + ": "
        + Words.grouped(count.path("value").decimalValue())
        + (lot.isEmpty() ? "" : " (lot " + lot + ")");
  }

  private static String reference(JsonNode party) {
    String name = text(party, "name");
    String id = text(party, "id");
    return name.isEmpty() ? id : joined(" ", name, bracketed(id));
  }

  private static String code(JsonNode code) {
    String number = joined(" ", ReleaseWords.scheme(text(code, "scheme")), text(code, "id"));
    String words =
        code.hasNonNull("description")
            ? text(code, "description")
            : text(code, "scheme").equals("CPV") ? Cpv.label(text(code, "id")).orElse("") : "";
    String named = words.isEmpty() ? number : words + " (" + number + ")";
    return joined(", ", named, text(code, "uri"));
  }

  private static String address(JsonNode address) {
    String country = joined(" ", text(address, "countryName"), bracketed(text(address, "country")));
    String region = text(address, "region");
    return joined(
        ", ",
        text(address, "streetAddress"),
        text(address, "locality"),
        text(address, "postalCode"),
        country,
        region.isEmpty() ? "" : CodeNames.areaName(region));
  }

  private static String bracketed(String text) {
    return text.isEmpty() ? "" : "(" + text + ")";
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(between));
  }

  private static String text(JsonNode object, String field) {
    return ReleaseValues.withoutKeys(object.path(field).asText());
  }
}
