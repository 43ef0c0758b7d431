package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tender as its own supplier sees it. */
@TemplateData
public record Tender(
    UUID id,
    long version,
    UUID procurementId,
    UUID lotId,
    String status,
    @Nullable Long submittedVersion,
    Instant deadline,
    @Nullable Draft draft,
    List<Document> documents) {

  public Tender {
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /** What is being written. */
  @TemplateData
  public record Draft(long number, boolean ready, Content content) {}

  /** An uploaded document; its name is in the draft. */
  @TemplateData
  public record Document(UUID id, long size, String sealedSha256, Instant uploadedAt) {}

  /** What the supplier writes. */
  @TemplateData
  public record Content(
      List<Answer> answers,
      @Nullable Price price,
      @Nullable Declarations declarations,
      List<Attachment> documents) {
    public Content {
      answers = answers == null ? List.of() : List.copyOf(answers);
      documents = documents == null ? List.of() : List.copyOf(documents);
    }

    Optional<Answer> answer(UUID criterion) {
      return answers.stream().filter(a -> a.criterionId().equals(criterion)).findFirst();
    }
  }

  /** An answer to a quality criterion. */
  @TemplateData
  public record Answer(UUID criterionId, String text) {}

  /** The price envelope; pounds net. */
  @TemplateData
  public record Price(List<UnitPrice> unitPrices, @Nullable BigDecimal total) {
    public Price {
      unitPrices = unitPrices == null ? List.of() : List.copyOf(unitPrices);
    }

    Optional<UnitPrice> of(UUID item) {
      return unitPrices.stream().filter(u -> u.itemId().equals(item)).findFirst();
    }
  }

  /** The price of one unit of an item. */
  @TemplateData
  public record UnitPrice(UUID itemId, BigDecimal price) {}

  /** What the supplier declares. */
  @TemplateData
  public record Declarations(
      boolean notExcluded,
      boolean independentlyPrepared,
      boolean acceptsConditions,
      List<AssociatedPerson> associatedPersons) {
    public Declarations {
      associatedPersons = associatedPersons == null ? List.of() : List.copyOf(associatedPersons);
    }
  }

  /** Somebody the supplier relies on. */
  @TemplateData
  public record AssociatedPerson(String name, @Nullable String identifier, String role) {}

  /** An uploaded document that belongs to the tender, by the supplier's name for it. */
  @TemplateData
  public record Attachment(UUID documentId, String name) {}

  /** The address of a page about it. */
  public String path(String page) {
    return "/tenders/" + id + "/" + page;
  }

  public boolean submitted() {
    return submittedVersion != null;
  }
}
