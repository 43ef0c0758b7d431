package org.guildhall.portal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns an API's refusal into an {@link ApiProblemException}. */
public final class ApiProblemMapper implements ResponseExceptionMapper<ApiProblemException> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public ApiProblemException toThrowable(Response response) {
    return new ApiProblemException(response.getStatus(), read(response));
  }

  private static ApiProblem read(Response response) {
    ApiProblem nothing = new ApiProblem(null, null, response.getStatus(), null, null, List.of());
    try {
      String body = response.hasEntity() ? response.readEntity(String.class) : "";
      return body.startsWith("{") ? JSON.readValue(body, ApiProblem.class) : nothing;
    } catch (JsonProcessingException | ProcessingException notAProblemBody) {
      return nothing;
    }
  }
}
