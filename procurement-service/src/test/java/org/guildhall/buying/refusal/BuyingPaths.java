package org.guildhall.buying.refusal;

import java.util.List;

/** Which endpoints {@link BuyingCases} answers for. */
final class BuyingPaths {
  private static final List<String> OURS =
      List.of(
          "/api/v1/consortia",
          "/api/v1/decisions",
          "/api/v1/procurements/{id}/submission",
          "/api/v1/procurements/{id}/return",
          "/api/v1/procurements/{id}/publication",
          "/api/v1/procurements/{id}/termination",
          "/api/v1/procurements/{id}/questions",
          "/api/v1/procurements/{id}/documents");

  private BuyingPaths() {}

  static boolean areOurs(String endpoint) {
    var path = endpoint.substring(endpoint.indexOf(' ') + 1);
    return path.equals("/api/v1/procurements")
        || path.equals("/api/v1/procurements/{id}")
        || OURS.stream().anyMatch(path::startsWith);
  }
}
