package org.guildhall.buying.procurement.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.id.Ids;

/** A document that goes with the tender notice. */
@Entity
@Table(name = "procurement_document")
class ProcurementDocument {
  @Id private UUID id;
  @Column private UUID procurementId;
  @Column private String name;
  @Column private String sha256;
  @Column private long size;
  @Column private String mediaType;
  @Column private String addedBy;
  @Column private Instant addedAt;

  protected ProcurementDocument() {}

  ProcurementDocument(
      UUID procurementId, String name, StoredDocument stored, String by, Instant now) {
    this.id = Ids.next();
    this.procurementId = procurementId;
    this.name = name;
    this.sha256 = stored.sha256().hex();
    this.size = stored.size();
    this.mediaType = stored.mediaType();
    this.addedBy = by;
    this.addedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID procurementId() {
    return procurementId;
  }

  String name() {
    return name;
  }

  String sha256() {
    return sha256;
  }

  long size() {
    return size;
  }

  String mediaType() {
    return mediaType;
  }

  Instant addedAt() {
    return addedAt;
  }
}
