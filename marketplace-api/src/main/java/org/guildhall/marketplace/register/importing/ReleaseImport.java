package org.guildhall.marketplace.register.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One source of releases, known by the hash of its bytes, and how much of it has been taken in. The
 * position moves in the transaction that keeps the releases before it, so whoever goes on from
 * there loses nothing and doubles nothing.
 */
@Entity
@Table(name = "release_import")
public class ReleaseImport {

  @Id private UUID id;
  @Version private long version;
  private String source;
  private String sha256;
  private long size;
  private long position;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  private Instant startedAt;
  private @Nullable Instant completedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ReleaseImport() {}

  ReleaseImport(ImportRequest request, Instant now) {
    this.id = Ids.next();
    this.source = request.source();
    this.sha256 = request.sha256();
    this.size = request.size();
    this.status = ImportStatus.RUNNING;
    this.startedAt = now;
  }

  /** Whether a release that begins there has been taken in already. */
  public boolean covers(long offset) {
    return status == ImportStatus.COMPLETE || offset < position;
  }

  public void reached(long next) {
    position = Math.max(position, next);
  }

  /** The sender came to the end of the source. */
  void complete(Instant now) {
    if (status == ImportStatus.RUNNING) {
      status = ImportStatus.COMPLETE;
      completedAt = now;
    }
  }

  UUID id() {
    return id;
  }

  String source() {
    return source;
  }

  String sha256() {
    return sha256;
  }

  long size() {
    return size;
  }

  public long position() {
    return position;
  }

  ImportStatus status() {
    return status;
  }

  Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant completedAt() {
    return completedAt;
  }
}
