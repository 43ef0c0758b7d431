package org.guildhall.portal.client;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.web.limit.CallerAddress;

/**
 * Every call to an API is made as the person who visits: their access token, the organisation they
 * act for, and for a POST the key of the form, so that a form sent twice takes effect once.
 */
public final class CallerHeaders implements ClientRequestFilter {
  private static final Pattern ABOUT_THE_PERSON = Pattern.compile("/api/v1/me(/|$)");

  private final Caller caller;

  @Inject
  public CallerHeaders(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle(Correlation.HEADER, Correlation.current());
    try {
      caller
          .accessToken()
          .ifPresent(t -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + t));
      caller.address().ifPresent(a -> request.getHeaders().putSingle(CallerAddress.HEADER, a));
      // Who I am and what waits for me is about the person, in all their organisations.
      boolean aboutThePerson = ABOUT_THE_PERSON.matcher(request.getUri().getPath()).find();
      if (!aboutThePerson) {
        caller
            .actingForOrganisation()
            .ifPresent(id -> request.getHeaders().putSingle("Guildhall-Acting-For", id));
      }
      if ("POST".equals(request.getMethod())) {
        caller
            .submissionKey()
            .ifPresent(
                key -> request.getHeaders().putSingle("Idempotency-Key", keyFor(key, request)));
      }
    } catch (ContextNotActiveException outsideARequest) {
      // A call on the portal's own behalf: public reads only.
    }
  }

  // One form may need several calls; each has its own key, the same again when the form is resent.
  private static String keyFor(String submission, ClientRequestContext request) {
    String scope = submission + " " + request.getMethod() + " " + request.getUri();
    return UUID.nameUUIDFromBytes(scope.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
