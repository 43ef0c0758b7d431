package org.guildhall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/**
 * A successful answer.
 *
 * @param status 2xx
 * @param body the JSON, an empty object when there was none
 * @param etag the version to send back with a change
 */
public record Answer(int status, JsonNode body, Optional<String> etag) {

  /** The {@code id} of what the answer describes. */
  public UUID id() {
    return UUID.fromString(body.path("id").asText());
  }

  /** A text of the body, empty when it is missing. */
  public String text(String field) {
    return body.path(field).asText("");
  }
}
