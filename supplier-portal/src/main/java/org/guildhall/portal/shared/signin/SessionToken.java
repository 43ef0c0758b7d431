package org.guildhall.portal.shared.signin;

import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.vertx.core.json.JsonObject;

/**
 * What an ID token says of its session; whoever reads it so has it from a cookie that only the
 * portal can write.
 *
 * @param id the identity provider's, the same in all applications; empty where it gives none
 * @param issuedAt seconds since 1970
 */
record SessionToken(String subject, String id, long issuedAt) {

  static SessionToken of(String idToken) {
    JsonObject claims = OidcCommonUtils.decodeJwtContent(idToken);
    return claims == null
        ? new SessionToken("", "", 0)
        : new SessionToken(
            claims.getString("sub", ""), claims.getString("sid", ""), claims.getLong("iat", 0L));
  }
}
