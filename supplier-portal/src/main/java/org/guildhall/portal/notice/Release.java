package org.guildhall.portal.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OCDS release for people: read leniently, since whatever is missing is simply not shown. */
@TemplateData
public record Release(
    String title,
    @Nullable String description,
    @Nullable String ocid,
    @Nullable String number,
    @Nullable Instant published,
    List<Party> parties,
    List<Lot> lots,
    List<Award> awards,
    @Nullable Instant tenderEnd,
    @Nullable BigDecimal amount) {

  /** An organisation and what it is in the notice. */
  @TemplateData
  public record Party(String name, String roles) {}

  /** A lot. */
  @TemplateData
  public record Lot(String title, @Nullable String description, @Nullable BigDecimal amount) {}

  /** Who won what. */
  @TemplateData
  public record Award(String title, String suppliers, @Nullable BigDecimal amount) {}

  static Release of(JsonNode packageOrRelease) {
    JsonNode release =
        packageOrRelease.has("releases")
            ? packageOrRelease.path("releases").path(0)
            : packageOrRelease;
    JsonNode tender = release.path("tender");
    String title = text(tender, "title");
    return new Release(
        title == null ? "Notice" : title,
        text(tender, "description"),
        text(release, "ocid"),
        noticeNumber(release),
        moment(text(release, "date")),
        parties(release),
        lots(tender),
        awards(release),
        moment(text(tender.path("tenderPeriod"), "endDate")),
        amount(tender.path("value")));
  }

  // A release repeats what earlier notices said: the latest part is what it is about.
  private static @Nullable String noticeNumber(JsonNode release) {
    for (String part : List.of("contracts", "awards", "tender", "planning")) {
      JsonNode holder = release.path(part);
      JsonNode documents =
          holder.isArray() ? holder.path(0).path("documents") : holder.path("documents");
      for (JsonNode document : documents) {
        String type = text(document, "noticeType");
        if (type != null) {
          return type;
        }
      }
    }
    return null;
  }

  private static List<Party> parties(JsonNode release) {
    List<Party> parties = new ArrayList<>();
    for (JsonNode party : release.path("parties")) {
      List<String> roles = new ArrayList<>();
      party
          .path("roles")
          .forEach(role ->
              roles.add(
                  role.asText()
                      .replaceAll("([a-z])([A-Z])", "$1 $2")
                      .toLowerCase(java.util.Locale.UK)));
      String name = text(party, "name");
      parties.add(new Party(name == null ? "Organisation" : name, String.join(", ", roles)));
    }
    return parties;
  }

  private static List<Lot> lots(JsonNode tender) {
    List<Lot> lots = new ArrayList<>();
    for (JsonNode lot : tender.path("lots")) {
      String title = text(lot, "title");
      lots.add(
          new Lot(
              title == null ? "Lot " + lot.path("id").asText() : title,
              text(lot, "description"),
              amount(lot.path("value"))));
    }
    return lots;
  }

  private static List<Award> awards(JsonNode release) {
    List<Award> awards = new ArrayList<>();
    for (JsonNode award : release.path("awards")) {
      List<String> suppliers = new ArrayList<>();
      award.path("suppliers").forEach(supplier -> suppliers.add(supplier.path("name").asText()));
      String title = text(award, "title");
      awards.add(
          new Award(
              title == null ? "Award" : title,
              String.join(", ", suppliers),
              amount(award.path("value"))));
    }
    return awards;
  }

  private static @Nullable BigDecimal amount(JsonNode value) {
    JsonNode amount =
        value.path("amount").isMissingNode() ? value.path("amountGross") : value.path("amount");
    return amount.isNumber() ? amount.decimalValue() : null;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private static @Nullable Instant moment(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notAMoment) {
      return null;
    }
  }
}
