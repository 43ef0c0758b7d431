package org.guildhall.buying.tender.opened;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opened quality envelope.
 *
 * @param logPosition of its receipt in the public log; smaller is earlier
 */
public record OpenedTender(
    UUID id,
    UUID procurementId,
    UUID lotId,
    UUID supplierId,
    String supplierName,
    long logPosition,
    List<Answer> answers,
    List<Document> documents) {

  /** What it says to a criterion; empty when it says nothing. */
  public String answer(UUID criterionId) {
    return answers.stream()
        .filter(answer -> answer.criterionId().equals(criterionId))
        .map(Answer::text)
        .findFirst()
        .orElse("");
  }

  /** What the supplier wrote to one quality criterion. */
  public record Answer(UUID criterionId, String text) {}

  /** A document of the tender. */
  @Schema(name = "OpenedDocument")
  public record Document(UUID id, String name, String mediaType, long size) {}
}
