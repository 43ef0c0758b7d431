package org.guildhall.kit.web.limit;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How large a body is or may become, as far as the head of its request tells. */
final class BodySize {
  private static final long UNKNOWN = -1;
  private static final long TEXTS = 4 * BodyLimit.MEBIBYTE;
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final long FILE = 64 * 1024L;

  private BodySize() {}

  /** In HTTP/2 a body needs neither header; what only reads has none that anybody looks at. */
  static boolean isThere(HttpServerRequest request) {
    long stated = stated(request);
    return stated > 0
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || stated == UNKNOWN
            && request.version() == HttpVersion.HTTP_2
            && !READS.contains(request.method());
  }

  /** In bytes; negative when the request does not say. */
  static long stated(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? UNKNOWN : Long.parseLong(length);
    } catch (NumberFormatException unreadable) {
      return Long.MAX_VALUE;
    }
  }

  /** As many bytes as it says; what does not say may become as large as any. */
  static long most(RoutingContext request) {
    long stated = stated(request.request());
    Long most = request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
    return stated != UNKNOWN ? stated : most == null ? Long.MAX_VALUE : most;
  }

  static boolean isForm(@Nullable MediaType kind) {
    return kind != null
        && (kind.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            || kind.getType().equals("multipart"));
  }

  /** Of a form there are its texts in memory, of a file what is on its way to the disk. */
  static long mostInMemory(@Nullable MediaType kind) {
    return isForm(kind) ? TEXTS : FILE;
  }
}
