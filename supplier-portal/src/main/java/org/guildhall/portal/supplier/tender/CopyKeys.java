package org.guildhall.portal.supplier.tender;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.portal.client.buying.DraftView;
import org.guildhall.portal.client.buying.TenderView;

/**
 * The key of the encrypted copy that a supplier may keep of what it submits. It stays the same
 * while the supplier checks its tender, in a cookie that only the page of this submission gets;
 * nothing on our side keeps it, and it goes when the tender is submitted.
 */
final class CopyKeys {
  static final String COOKIE = "guildhall-copy-key";
  private static final int HOUR = 3_600;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_LENGTH = 32;

  private CopyKeys() {}

  /** The key of this browser for this submission, or a new one. */
  static String of(HttpHeaders request) {
    Cookie kept = request.getCookies().get(COOKIE);
    return kept != null && isKey(kept.getValue()) ? kept.getValue() : made();
  }

  /** Whether it can be one. */
  static boolean isKey(String typed) {
    return KEY.matcher(typed).matches();
  }

  /**
   * The page, and the key for the next time it is shown.
   *
   * @param site the address of the portal; on one with https, the key is never sent without
   */
  static Response keeping(Response page, UUID tender, String key, String site) {
    return Response.fromResponse(page).cookie(cookie(tender, key, HOUR, site)).build();
  }

  /** The tender is in: the key is with the supplier or nowhere. */
  static Response gone(Response answer, UUID tender, String site) {
    return Response.fromResponse(answer).cookie(cookie(tender, "", 0, site)).build();
  }

  /** The key with what it is for. */
  static String file(String key, TenderView tender, DraftView draft, String what) {
    return """
    %s

    This is the key of your copy of a tender.
    Tender: %s (%s)
    Version: %s

    With it, people who may tender for your organisation read the copy on the page
    of the tender ("Your own copy") and can begin a replacement from it. Guildhall
    does not keep the key. Keep it as you would keep the tender itself.
    """
        .formatted(key, what, tender.id(), draft.number());
  }

  private static NewCookie cookie(UUID tender, String value, int seconds, String site) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/tenders/" + tender + "/submit")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(site.startsWith("https:"))
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  private static String made() {
    byte[] key = new byte[KEY_LENGTH];
    RANDOM.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }
}
