package org.guildhall.buying.tender.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.tender.SealedDocument;
import org.guildhall.buying.tender.TenderContent;
import org.guildhall.buying.tender.TenderRow;
import org.guildhall.buying.tender.TenderStatus;
import org.guildhall.buying.tender.upload.Room;
import org.jspecify.annotations.Nullable;

/**
 * A tender as its supplier sees it; nobody else sees anything before the opening.
 *
 * @param version for If-Match
 * @param submittedVersion the version that counts, if one was submitted
 * @param deadline strictly before which it must be submitted
 * @param draft what is being written; null when nothing is
 * @param documents those uploaded, also those that only earlier versions name
 */
record TenderView(
    UUID id,
    long version,
    UUID procurementId,
    UUID lotId,
    TenderStatus status,
    @Nullable Long submittedVersion,
    Instant deadline,
    @Nullable DraftView draft,
    List<DocumentView> documents,
    RoomView room) {

  /**
   * How much room there is for another document.
   *
   * @param used bytes of the tender's documents together
   * @param left bytes that another one may have
   * @param most bytes that they may have together
   */
  @Schema(name = "TenderRoomView")
  public record RoomView(long used, long left, long most) {
    static RoomView of(Room room) {
      return new RoomView(room.used(), room.left(), room.most());
    }
  }

  /**
   * A draft.
   *
   * @param number the version it will be when submitted
   */
  public record DraftView(long number, boolean ready, TenderContent content) {}

  /** An uploaded document; its name is part of the sealed content. */
  @Schema(name = "TenderDocumentView")
  public record DocumentView(UUID id, long size, String sealedSha256, Instant uploadedAt) {
    static DocumentView of(SealedDocument document) {
      return new DocumentView(
          document.id(), document.size(), document.contentHash(), document.uploadedAt());
    }
  }

  /** A tender in a list. */
  public record TenderSummary(
      UUID id,
      long version,
      UUID procurementId,
      UUID lotId,
      TenderStatus status,
      @Nullable Long submittedVersion,
      boolean hasDraft,
      Instant deadline) {
    static TenderSummary of(TenderRow row) {
      return new TenderSummary(
          row.id(),
          row.version(),
          row.procurementId(),
          row.lotId(),
          row.status(),
          row.submittedVersion(),
          row.draft() != null,
          row.deadline());
    }
  }

  static TenderView of(
      TenderRow row, @Nullable TenderContent content, List<SealedDocument> documents, Room room) {
    TenderRow.Draft draft = row.draft();
    boolean ready =
        draft != null && draft.ready() && draft.checkedAgainst() == row.procurementVersion();
    return new TenderView(
        row.id(),
        row.version(),
        row.procurementId(),
        row.lotId(),
        row.status(),
        row.submittedVersion(),
        row.deadline(),
        draft == null || content == null ? null : new DraftView(draft.number(), ready, content),
        documents.stream().map(DocumentView::of).toList(),
        RoomView.of(room));
  }
}
