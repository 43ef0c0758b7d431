package org.guildhall.kit.web.http;

import jakarta.ws.rs.core.EntityTag;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Optimistic locking over HTTP: what a client has seen is an ETag, what it changes says If-Match.
 */
public final class Versions {

  private static final String ANY = "*";

  private Versions() {}

  /** The tag of a version; answers carry it. */
  public static EntityTag etag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * For what may be done to any version: whoever says which one they have seen is held to it.
   *
   * @param ifMatch the header If-Match of the request, if it was sent
   * @param version what is stored
   * @throws ProblemException STALE_VERSION if another version is stored
   */
  public static void mustMatchIfSaid(@Nullable String ifMatch, long version) {
    if (ifMatch != null && !ifMatch.isBlank()) {
      mustMatch(ifMatch, version);
    }
  }

  /**
   * @param ifMatch the header If-Match of the request
   * @param version what is stored
   * @throws ProblemException VERSION_REQUIRED without a header, STALE_VERSION if another version is
   *     stored
   */
  public static void mustMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          KitProblem.VERSION_REQUIRED,
          "Send the ETag of the version you have seen in the header If-Match");
    }
    String current = '"' + Long.toString(version) + '"';
    for (String tag : ifMatch.split(",")) {
      String seen = tag.strip();
      if (seen.equals(current) || seen.equals(ANY)) {
        return;
      }
    }
    throw ProblemException.of(
        KitProblem.STALE_VERSION,
        "Somebody changed this in the meantime: look at the present version and try again");
  }
}
