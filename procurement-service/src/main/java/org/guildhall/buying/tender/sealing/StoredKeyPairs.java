package org.guildhall.buying.tender.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredKeyPairs implements PanacheRepositoryBase<StoredKeyPair, UUID> {

  Optional<StoredKeyPair> of(UUID procurementId, Envelope envelope) {
    return find("procurementId = ?1 and envelope = ?2", procurementId, envelope)
        .firstResultOptional();
  }

  boolean exist(UUID procurementId) {
    return count("procurementId = ?1", procurementId) > 0;
  }

  /** Procurements about which the log states nothing. */
  List<UUID> withoutStatement() {
    return getEntityManager()
        .createNativeQuery(
            """
            select distinct k.procurement_id from sealing_key k
            where not exists (select from log_entry e where e.subject_id = k.procurement_id)
            """,
            UUID.class)
        .getResultList();
  }
}
