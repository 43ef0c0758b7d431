package org.guildhall.portal.supplier.tender;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed receipt, with its place in the public log once it has one. */
@TemplateData
public record Receipt(
    UUID receiptId,
    String act,
    UUID procurementId,
    UUID lotId,
    UUID tenderId,
    long tenderVersion,
    String sealedHash,
    Instant receivedAt,
    String note,
    String leafHash,
    @Nullable Long logIndex,
    @Nullable Long treeSize,
    @Nullable List<String> inclusionProof,
    @Nullable String proofLink) {

  /** Its entry's number, counted from one as people do; the log's index counts from nought. */
  public long place() {
    return logIndex == null ? 0 : logIndex + 1;
  }
}
