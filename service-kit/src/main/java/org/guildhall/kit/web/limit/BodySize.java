package org.guildhall.kit.web.limit;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** How large a body is or may become, as far as the head of its request tells. */
final class BodySize {
  private static final long UNKNOWN = -1;
  private static final long TEXTS = 4 * BodyLimit.MEBIBYTE;
  private static final long TEXTS_BESIDE_FILES = BodyLimit.MEBIBYTE;
  private static final long FILE = 64 * 1024L;

  private BodySize() {}

  static boolean isThere(HttpServerRequest request) {
    return stated(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
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
    return kind != null && (isOfTexts(kind) || kind.getType().equals("multipart"));
  }

  private static boolean isOfTexts(MediaType kind) {
    return kind.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
  }

  /** Of a form there are its texts in memory, of a file what is on its way to the disk. */
  static long mostInMemory(@Nullable MediaType kind) {
    if (kind == null || !isForm(kind)) {
      return FILE;
    }
    return isOfTexts(kind) ? TEXTS : TEXTS_BESIDE_FILES;
  }
}
