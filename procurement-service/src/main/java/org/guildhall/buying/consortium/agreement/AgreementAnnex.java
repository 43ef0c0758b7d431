package org.guildhall.buying.consortium.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.document.StoredDocument;
import org.guildhall.kit.base.id.Ids;

/**
 * A document that a lead annexed to the agreement of its consortium. Each that came in is kept; the
 * consortium names the one that is part of its agreement now.
 */
@Entity
@Table(name = "agreement_annex")
public class AgreementAnnex {
  @Id private UUID id;
  @Column private UUID consortiumId;
  @Column private String name;
  @Column private String sha256;
  @Column private long size;
  @Column private String mediaType;
  @Column private String addedBy;
  @Column private Instant addedAt;

  protected AgreementAnnex() {}

  /** A document that has been received. */
  public AgreementAnnex(
      UUID consortiumId, String name, StoredDocument stored, String by, Instant now) {
    this.id = Ids.next();
    this.consortiumId = consortiumId;
    this.name = name;
    this.sha256 = stored.sha256().hex();
    this.size = stored.size();
    this.mediaType = stored.mediaType();
    this.addedBy = by;
    this.addedAt = now;
  }

  /** Of its bytes, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** What is shown of it. */
  public AnnexView view() {
    return new AnnexView(name, sha256, size, mediaType, addedAt);
  }
}
