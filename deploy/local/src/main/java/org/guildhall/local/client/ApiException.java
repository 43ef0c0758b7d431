package org.guildhall.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The service refused, with its problem body. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;

  ApiException(String request, int status, JsonNode problem) {
    super(describe(request, status, problem));
    this.status = status;
    String type = problem.path("type").asText("");
    this.slug = type.substring(type.lastIndexOf('/') + 1);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The last part of the problem's type, for example {@code deadline-passed}. */
  public String slug() {
    return slug;
  }

  private static String describe(String request, int status, JsonNode problem) {
    StringBuilder text = new StringBuilder("%s was answered with %d".formatted(request, status));
    for (String field : new String[] {"title", "detail"}) {
      String value = problem.path(field).asText("");
      if (!value.isBlank()) {
        text.append(": ").append(value);
      }
    }
    for (JsonNode field : problem.path("fields")) {
      text.append(
          "; %s %s".formatted(field.path("field").asText(), field.path("message").asText()));
    }
    return text.toString();
  }
}
