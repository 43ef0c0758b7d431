package org.guildhall.kit.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.id.Ids;

/** What the kit's test service keeps. */
@Entity
class Probe {

  @Id UUID id;
  UUID owner;
  String title;

  @Column(name = "created_at")
  Instant createdAt;

  @Version long version;

  protected Probe() {}

  Probe(UUID owner, String title, Instant createdAt) {
    this.id = Ids.next();
    this.owner = owner;
    this.title = title;
    this.createdAt = createdAt;
  }

  void rename(String newTitle) {
    this.title = newTitle;
  }
}
