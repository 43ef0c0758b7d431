package org.guildhall.kit.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.core.request.AcceptHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request whose address is none or has the character zero in it, or whose headers Host,
 * Accept and Content-Type cannot be read, before anything else looks at them. Links are made with
 * Host. Accept would be read only when the answer is written: after the effect, and what is wrong
 * with it would be an error of ours. No column keeps the character zero.
 *
 * <p>Quarkus would answer an address that is none before anybody is asked, and with an empty page;
 * processes are started with {@code -Dvertx.disableURIValidation=true}, so that it is said here.
 */
@ApplicationScoped
class ReadableHead {
  private static final int BEHIND_CORRELATION = 900;

  /** A name or an address, and perhaps a port; encoded characters are in no name there is. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

  void register(@Observes Filters filters) {
    filters.register(ReadableHead::check, BEHIND_CORRELATION);
  }

  private static void check(RoutingContext request) {
    var headers = request.request().headers();
    String address = request.request().uri();
    if (!isRead(() -> URI.create(address))) {
      refuse(request, KitProblem.INVALID_INPUT, "This is no address; part of it may be missing");
    } else if (address.contains("%00")) {
      refuse(request, KitProblem.INVALID_INPUT, "The address has a character in it that is none");
    } else if (!isHost(headers.get(HttpHeaders.HOST))) {
      refuse(request, KitProblem.INVALID_INPUT, "The header Host cannot be read");
    } else if (!isReadable(headers.getAll(HttpHeaders.ACCEPT))) {
      refuse(request, KitProblem.INVALID_INPUT, "The header Accept cannot be read");
    } else if (!isKnown(headers.get(HttpHeaders.CONTENT_TYPE))) {
      refuse(request, KitProblem.UNSUPPORTED_TYPE, "The header Content-Type cannot be read");
    } else {
      request.next();
    }
  }

  private static void refuse(RoutingContext request, KitProblem type, String message) {
    request.fail(type.status(), ProblemException.of(type, message));
  }

  private static boolean isHost(@Nullable String host) {
    return host == null || HOST.matcher(host).matches();
  }

  /** By both that read it later: one for JSON, one for pages. */
  @SuppressWarnings("ReturnValueIgnored") // only whether they stumble
  private static boolean isReadable(List<String> accept) {
    return accept.stream()
        .allMatch(each ->
            isRead(() -> {
              MediaTypeHelper.parseHeader(each);
              AcceptHeaders.getMediaTypeQualityValues(each);
            }));
  }

  /** They stumble in many ways. */
  private static boolean isRead(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean isKnown(@Nullable String contentType) {
    return contentType == null
        || isRead(() -> {
          String charset = MediaType.valueOf(contentType).getParameters().get("charset");
          var unused = charset == null ? null : Charset.forName(charset);
        });
  }
}
