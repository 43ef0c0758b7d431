package org.guildhall.buying.tender.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredKeyPairs implements PanacheRepositoryBase<StoredKeyPair, UUID> {

  Optional<StoredKeyPair> of(UUID procurementId, Envelope envelope) {
    return find("procurementId = ?1 and envelope = ?2", procurementId, envelope)
        .firstResultOptional();
  }
}
