package org.guildhall.portal.buying;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.portal.layout.Words;
import org.jspecify.annotations.Nullable;

/** A procurement; what only its buyers may see is absent for others. */
@TemplateData
public record Procurement(
    UUID id,
    long version,
    UUID consortiumId,
    UUID challengeId,
    UUID leadId,
    @Nullable String ocid,
    String procedure,
    String category,
    String status,
    String title,
    String description,
    List<Buyer> buyers,
    List<Lot> lots,
    @Nullable PriceFormula priceFormula,
    @Nullable String tieBreak,
    @Nullable Timetable timetable,
    @Nullable Value value,
    boolean conflictsAssessed,
    @Nullable String conflictsStatement,
    @Nullable String reasonsNotLotting,
    @Nullable String reasonsNoEngagement,
    @Nullable String participationConditions,
    @Nullable String paymentTerms,
    @Nullable String risks,
    List<Document> documents,
    List<Rule> rules,
    @Nullable Instant submittedAt,
    @Nullable String returnReason,
    @Nullable Instant publishedAt,
    @Nullable LocalDate standstillEndsOn,
    @Nullable String terminationReason) {

  public Procurement {
    buyers = buyers == null ? List.of() : List.copyOf(buyers);
    lots = lots == null ? List.of() : List.copyOf(lots);
    documents = documents == null ? List.of() : List.copyOf(documents);
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /** A buyer named in the notice. */
  @TemplateData
  public record Buyer(UUID organisationId, String name, boolean lead) {}

  /** A lot: what it buys and how tenders for it are scored. */
  @TemplateData
  public record Lot(
      UUID id,
      int number,
      String title,
      String description,
      String cpv,
      @Nullable BigDecimal reserve,
      @Nullable BigDecimal priceReference,
      @Nullable BigDecimal priceFloor,
      @Nullable BigDecimal estimatedNet,
      List<Item> items,
      List<Criterion> criteria) {
    public Lot {
      items = items == null ? List.of() : List.copyOf(items);
      criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    public List<Criterion> qualityCriteria() {
      return criteria.stream().filter(Criterion::quality).toList();
    }

    public String heading() {
      return "Lot " + number + ": " + title;
    }
  }

  /** An item that is priced per unit. */
  @TemplateData
  public record Item(
      UUID id, String item, String description, String cpv, BigDecimal quantity, String unit) {
    /** "Price of one unit: licences (1,200 licences)". */
    public String priceLabel() {
      return "Unit price of %s (%s %s)".formatted(item, Words.grouped(quantity), unit);
    }
  }

  /** An award criterion. */
  @TemplateData
  public record Criterion(
      UUID id,
      String name,
      String kind,
      BigDecimal weight,
      @Nullable String question,
      @Nullable Integer minimumScore,
      @Nullable Integer maxScore) {
    public boolean quality() {
      return "QUALITY".equals(kind);
    }

    /** The field of an invented tender's score, as the API names it. */
    public String scoreField(int tender) {
      return "tenders[" + tender + "].scores[" + id + "]";
    }

    public String scoreLabel() {
      return "Score for %s, 0 to %d".formatted(name, maxScore == null ? 5 : maxScore);
    }

    public String answerLabel() {
      return "Your answer to " + name;
    }
  }

  /** How a price becomes a score. */
  @TemplateData
  public record PriceFormula(
      String kind, int decimals, @Nullable BigDecimal reference, @Nullable BigDecimal floor) {

    /** The formula in words. */
    public String sentence() {
      return switch (kind) {
        case "LOWEST_RATIO" -> "weight × lowest price ÷ price";
        case "LINEAR" -> "weight × (1 − (price − lowest price) ÷ lowest price), not below 0";
        default -> "weight × (reference − price) ÷ (reference − floor), between 0 and the weight";
      };
    }
  }

  /** The planned dates. */
  @TemplateData
  public record Timetable(
      @Nullable LocalDate publishOn,
      @Nullable Instant questionsUntil,
      @Nullable Instant tendersUntil,
      @Nullable LocalDate awardPlanned,
      @Nullable LocalDate contractStart,
      @Nullable LocalDate contractEnd,
      @Nullable LocalDate contractMaxEnd) {}

  /** Estimated value in pounds. */
  @TemplateData
  public record Value(@Nullable BigDecimal net, @Nullable BigDecimal gross) {}

  /** A document of the procurement. */
  @TemplateData
  public record Document(
      UUID id, String name, String sha256, long size, String mediaType, Instant addedAt) {}

  /** A rule of law as it was assessed for the notice. */
  @TemplateData
  public record Rule(String ruleId, String source, String outcome, String explanation) {
    public boolean breached() {
      return "BREACHED".equals(outcome);
    }
  }

  /** The address of a page about it. */
  public String path(String page) {
    return "/procurements/" + id + "/" + page;
  }

  /** The buyers' steps after publication. */
  public List<Step> steps() {
    return List.of(Step.values());
  }

  public boolean planned() {
    return "PLANNED".equals(status);
  }

  public boolean is(String expected) {
    return status.equals(expected);
  }

  /** Whether suppliers can submit now. */
  public boolean tendering() {
    return "TENDERING".equals(status) || "PUBLISHED".equals(status);
  }

  public boolean waitsForApproval() {
    return planned() && submittedAt != null;
  }

  public boolean hasBuyer(@Nullable UUID organisation) {
    return buyers.stream().anyMatch(b -> b.organisationId().equals(organisation))
        || leadId.equals(organisation);
  }

  public Optional<Lot> lot(UUID lotId) {
    return lots.stream().filter(l -> l.id().equals(lotId)).findFirst();
  }

  /** The lead's name, when it is known. */
  public String leadName() {
    return buyers.stream()
        .filter(Buyer::lead)
        .map(Buyer::name)
        .findFirst()
        .orElse("the lead authority");
  }
}
