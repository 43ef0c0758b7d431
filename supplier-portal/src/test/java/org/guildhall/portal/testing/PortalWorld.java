package org.guildhall.portal.testing;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.kit.testing.GuildhallTestResource;

/** Real PostgreSQL and Kafka for the portal, and the {@link OutsideWorld} around it. */
public final class PortalWorld extends GuildhallTestResource {
  private final OutsideWorld outside = new OutsideWorld();

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(super.start());
    config.putAll(outside.start());
    return config;
  }

  /** People sign in at the identity provider of the outside world instead. */
  @Override
  protected Map<String, String> issuer() {
    return Map.of();
  }

  @Override
  public void stop() {
    outside.stop();
    super.stop();
  }
}
