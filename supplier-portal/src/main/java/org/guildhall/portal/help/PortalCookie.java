package org.guildhall.portal.help;

import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cookie that the portal sets. There are no others; a test compares them with what browsers get.
 *
 * @param name as browsers show it
 * @param pattern matches its name, where that has parts that differ each time
 * @param purpose what it does
 * @param keptFor until when a browser keeps it, in words
 * @param longest that it is kept for no longer than that
 */
@TemplateData
public record PortalCookie(
    String name, Pattern pattern, String purpose, String keptFor, Duration longest) {

  public static final List<PortalCookie> ALL =
      List.of(
          new PortalCookie(
              "q_session, q_session_at, q_session_rt",
              Pattern.compile("q_session(_at|_rt)?(_chunk_\\d+)?"),
              "keep you signed in; encrypted, and in several parts if they are long",
              "until you sign out, or some 8 hours after you were last here",
              Duration.ofHours(9)),
          new PortalCookie(
              "q_auth_ and letters that differ each time",
              Pattern.compile("q_auth_.+"),
              "makes sure that a sign-in comes back to the browser that began it; encrypted",
              "until you are signed in, at most half an hour",
              Duration.ofMinutes(30)),
          new PortalCookie(
              "guildhall-form",
              Pattern.compile("guildhall-form"),
              "makes sure that a form you send comes from you",
              "10 hours",
              Duration.ofHours(10)),
          new PortalCookie(
              "guildhall-acting-for",
              Pattern.compile("guildhall-acting-for"),
              "remembers which of your organisations you act for",
              "12 hours",
              Duration.ofHours(12)),
          new PortalCookie(
              "guildhall-message",
              Pattern.compile("guildhall-message"),
              "shows once, on the next page, that something is done",
              "1 minute",
              Duration.ofMinutes(1)),
          new PortalCookie(
              "guildhall-copy-key",
              Pattern.compile("guildhall-copy-key"),
              "keeps the key of the copy of your tender the same while you check it before you"
                  + " submit; only that page gets it",
              "until you submit, at most an hour",
              Duration.ofHours(1)));

  boolean isCalled(String cookie) {
    return pattern.matcher(cookie).matches();
  }
}
