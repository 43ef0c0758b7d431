package org.guildhall.portal.client;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
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
    of(caller, request.getMethod(), request.getUri()).forEach(request.getHeaders()::putSingle);
  }

  /** What a request to this address says of whose it is. */
  public static Map<String, String> of(Caller caller, String method, URI address) {
    Map<String, String> headers = new TreeMap<>();
    headers.put(Correlation.HEADER, Correlation.current());
    try {
      caller
          .accessToken()
          .ifPresent(token -> headers.put(HttpHeaders.AUTHORIZATION, "Bearer " + token));
      caller.address().ifPresent(a -> headers.put(CallerAddress.HEADER, a));
      // Who I am and what waits for me is about the person, in all their organisations.
      boolean aboutThePerson = ABOUT_THE_PERSON.matcher(address.getPath()).find();
      if (!aboutThePerson) {
        caller
            .actingForOrganisation()
            .ifPresent(id -> headers.put("Guildhall-Acting-For", id.toString()));
      }
      if ("POST".equals(method)) {
        caller
            .submissionKey()
            .ifPresent(key -> headers.put("Idempotency-Key", keyFor(key, method, address)));
      }
    } catch (ContextNotActiveException outsideARequest) {
      // A call on the portal's own behalf: public reads only.
    }
    return headers;
  }

  // One form may need several calls; each has its own key, the same again when the form is resent.
  private static String keyFor(String submission, String method, URI address) {
    String scope = submission + " " + method + " " + address;
    return UUID.nameUUIDFromBytes(scope.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
