package org.guildhall.portal.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns an API's refusal into an {@link ApiProblemException}. */
public final class ApiProblemMapper implements ResponseExceptionMapper<ApiProblemException> {
  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }

  @Override
  public ApiProblemException toThrowable(Response response) {
    return ApiProblemException.of(response.getStatus(), body(response));
  }

  private static String body(Response response) {
    try {
      return response.hasEntity() ? response.readEntity(String.class) : "";
    } catch (ProcessingException unreadable) {
      return "";
    }
  }
}
