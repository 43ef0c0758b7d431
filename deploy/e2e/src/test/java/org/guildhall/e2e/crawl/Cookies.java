package org.guildhall.e2e.crawl;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As browsers keep them, for which a line that stays on this machine is a secure one. */
final class Cookies extends CookieManager {

  Cookies() {
    super(null, CookiePolicy.ACCEPT_ALL);
  }

  @Override
  public void put(URI from, Map<String, List<String>> headers) throws IOException {
    Map<String, List<String>> kept = new HashMap<>();
    headers.forEach((name, values) ->
        kept.put(
            name, values.stream().map(value -> value.replaceAll("(?i);\\s*secure", "")).toList()));
    super.put(from, kept);
  }
}
