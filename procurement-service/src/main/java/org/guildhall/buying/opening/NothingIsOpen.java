package org.guildhall.buying.opening;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The answer as long as no opening is installed: nothing is open. */
@ApplicationScoped
@DefaultBean
class NothingIsOpen implements OpenedTenders {

  @Override
  public List<OpenedTender> of(UUID procurementId) {
    return List.of();
  }

  @Override
  public Optional<OpenedTender> find(UUID tenderId) {
    return Optional.empty();
  }

  @Override
  public Map<UUID, OpenedPrice> pricesOf(UUID procurementId) {
    return Map.of();
  }

  @Override
  public InputStream document(UUID tenderId, UUID documentId) {
    return InputStream.nullInputStream();
  }

  @Override
  public void assessed(UUID tenderId, boolean meetsRequirements) {
    throw new IllegalStateException("nothing is open");
  }
}
