package org.guildhall.kit.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file as an answer is a download, never a page: what somebody uploaded runs in nobody's browser.
 * Every answer says {@code nosniff} and which content it may load, see the kit's settings.
 */
public final class Downloads {

  private Downloads() {}

  /**
   * The value of {@code Content-Disposition} (RFC 6266) for a file of this name, in whatever script
   * it is written (RFC 8187).
   */
  public static String called(String name) {
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
