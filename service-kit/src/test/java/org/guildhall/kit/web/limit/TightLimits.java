package org.guildhall.kit.web.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** So little of everything that a few requests use it up. */
public final class TightLimits implements QuarkusTestProfile {
  static final int BURST = 20;
  static final int AT_ONCE = 2;
  static final int WAITING = 2;
  static final String UNCOUNTED = "/tells-for-many";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("guildhall.limits.bodies", "3M"),
        Map.entry("guildhall.limits.bodies-of-one", "1500K"),
        Map.entry("guildhall.limits.at-once", "" + AT_ONCE),
        Map.entry("guildhall.limits.waiting", "" + WAITING),
        Map.entry("guildhall.limits.waiting-within", "3S"),
        Map.entry("guildhall.limits.body-within", "5S"),
        Map.entry("guildhall.limits.person.burst", "" + BURST),
        Map.entry("guildhall.limits.person.per-second", "1"),
        Map.entry("guildhall.limits.address.burst", "" + BURST),
        Map.entry("guildhall.limits.address.per-second", "1"),
        Map.entry("guildhall.limits.uncounted", UNCOUNTED),
        Map.entry("guildhall.limits.trusted-proxies", "127.0.0.1,10.1.0.0/16"),
        Map.entry("quarkus.http.idle-timeout", "5S"));
  }
}
