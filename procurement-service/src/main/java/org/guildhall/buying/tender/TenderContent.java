package org.guildhall.buying.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier writes; as a draft it may be as incomplete as it likes.
 *
 * @param answers to the quality criteria
 * @param price per item of the lot and in total
 * @param documents uploaded before, that belong to the tender
 */
public record TenderContent(
    @Size(max = 200) List<@Valid Answer> answers,
    @Valid @Nullable Price price,
    @Valid @Nullable Declarations declarations,
    @Size(max = 100) List<@Valid Attachment> documents) {

  /** A tender nothing was written in. */
  public static final TenderContent EMPTY = new TenderContent(List.of(), null, null, List.of());

  /** Lists left out are empty. */
  public TenderContent {
    answers = copy(answers);
    documents = copy(documents);
  }

  /** What the supplier writes to a quality criterion; plain text. */
  public record Answer(@NotNull UUID criterionId, @NotNull @Size(max = 50_000) String text) {}

  /**
   * The price envelope.
   *
   * @param unitPrices per item, pounds net
   * @param total of the lot for all buyers, pounds net; worked out from unit prices if left out
   */
  public record Price(
      @Size(max = 1_000) List<@Valid UnitPrice> unitPrices,
      @DecimalMin("0") @Digits(integer = 15, fraction = 2) @Nullable BigDecimal total) {
    /** Lists left out are empty. */
    public Price {
      unitPrices = copy(unitPrices);
    }

    /** Refuses what could not be compared with other prices. */
    public void mustBeReadable() {
      if (total == null || unitPrices.stream().anyMatch(UnitPrice::lacksSomething)) {
        throw new IllegalStateException("A price without a number");
      }
    }
  }

  /** The price of one unit of an item, pounds net. */
  public record UnitPrice(
      @NotNull UUID itemId,
      @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 4) BigDecimal price) {
    // What was read from JSON may lack anything, whatever is promised here.
    boolean lacksSomething() {
      return Stream.of(itemId, price).anyMatch(Objects::isNull);
    }
  }

  /**
   * What the supplier declares.
   *
   * @param notExcluded no exclusion ground of Schedules 6 and 7 applies
   * @param independentlyPrepared without agreement with another supplier
   * @param acceptsConditions of participation and of contract, as published
   * @param associatedPersons relied on to satisfy the conditions, and sub-contractors
   */
  public record Declarations(
      boolean notExcluded,
      boolean independentlyPrepared,
      boolean acceptsConditions,
      @Size(max = 100) List<@Valid AssociatedPerson> associatedPersons) {
    /** Lists left out are empty. */
    public Declarations {
      associatedPersons = copy(associatedPersons);
    }
  }

  /** Somebody the supplier relies on. */
  public record AssociatedPerson(
      @NotNull @Size(max = 200) String name,
      @Nullable @Size(max = 100) String identifier,
      @NotNull @Size(max = 100) String role) {}

  /** A document that was uploaded before, by the name the supplier calls it. */
  public record Attachment(@NotNull UUID documentId, @NotNull @Size(max = 200) String name) {}

  /** What the quality envelope holds. */
  public record Quality(
      List<Answer> answers, @Nullable Declarations declarations, List<Attachment> documents) {
    /** Lists left out are empty. */
    public Quality {
      answers = copy(answers);
      documents = copy(documents);
    }

    /** Refuses what an evaluator could not be shown. */
    public void mustBeReadable() {
      if (answers.stream()
              .anyMatch(a -> Stream.of(a.criterionId(), a.text()).anyMatch(Objects::isNull))
          || documents.stream().map(Attachment::documentId).anyMatch(Objects::isNull)) {
        throw new IllegalStateException("An answer without its criterion or text");
      }
    }
  }

  /** The part that is sealed in the quality envelope. */
  public Quality quality() {
    return new Quality(answers, declarations, documents);
  }

  /** The part that is sealed in the price envelope. */
  public Price priceOrNone() {
    return price == null ? new Price(List.of(), null) : price;
  }

  /** The content again, from both envelopes. */
  public static TenderContent of(Quality quality, Price price) {
    return new TenderContent(quality.answers(), price, quality.declarations(), quality.documents());
  }

  @SuppressWarnings("NullAway") // clients may leave lists out
  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
