package org.guildhall.buying.refusal;

import java.util.Map;

/**
 * How to call an endpoint that belongs to somebody: with real ids and a body that would be accepted
 * from its owner.
 *
 * @param endpoint as {@link Endpoints} names it: {@code POST /api/v1/consortia/{id}/membership}
 * @param path the real path
 * @param body null when it takes none
 */
record Case(String endpoint, String path, Map<String, Object> body) {
  static Case of(String endpoint, String path) {
    return new Case(endpoint, path, null);
  }
}
