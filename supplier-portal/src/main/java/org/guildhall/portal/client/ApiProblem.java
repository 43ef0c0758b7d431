package org.guildhall.portal.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 body, read tolerantly: whatever is missing is empty. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ApiProblem(
    @Nullable String type,
    @Nullable String title,
    int status,
    @Nullable String detail,
    @Nullable String correlationId,
    List<Field> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public ApiProblem {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  static ApiProblem read(int status, String body) {
    ApiProblem nothing = new ApiProblem(null, null, status, null, null, List.of());
    try {
      return body.startsWith("{") ? JSON.readValue(body, ApiProblem.class) : nothing;
    } catch (JsonProcessingException notAProblemBody) {
      return nothing;
    }
  }

  /** A field the API objects to; its path in the JSON sent. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Field(@Nullable String field, String message) {
    public Field {
      message = message == null ? "Check this answer" : message;
    }
  }

  /** The last part of the type's address: {@code brief-incomplete}. */
  public String slug() {
    return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
  }
}
