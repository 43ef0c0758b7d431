package org.guildhall.portal.shared.session;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The redirect after a POST, so that reloading a page never sends a form again. */
public final class Go {
  private static final int MESSAGE_SECONDS = 60;

  private Go() {}

  public static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** Also shows this sentence once, at the top of the next page. */
  public static Response saying(String path, String message) {
    String value = URLEncoder.encode(message, StandardCharsets.UTF_8);
    return Response.seeOther(URI.create(path))
        .cookie(cookie(Visit.MESSAGE_COOKIE, value, MESSAGE_SECONDS))
        .build();
  }

  static NewCookie cookie(String name, String value, int seconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** A path on this site; anything else (another host, a script) becomes the front page. */
  public static String safe(@org.jspecify.annotations.Nullable String path) {
    if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      return "/";
    }
    return isAddress(path) ? path : "/";
  }

  /** Blanks, brackets, a percent sign without its digits: nothing a browser can be sent to. */
  private static boolean isAddress(String path) {
    try {
      return new URI(path).getHost() == null;
    } catch (URISyntaxException odd) {
      return false;
    }
  }
}
