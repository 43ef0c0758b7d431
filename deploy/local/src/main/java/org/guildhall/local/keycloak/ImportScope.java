package org.guildhall.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.local.LocalStackException;

/**
 * Gives the machine client its scope {@code import}. This cannot be part of the imported realm: a
 * realm that names any client scope is created without all of the built-in ones.
 */
final class ImportScope {
  private static final String SCOPE = "import";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RealmAdmin admin;

  ImportScope(RealmAdmin admin) {
    this.admin = admin;
  }

  /** Creates what is missing; safe to repeat. */
  void ensure() {
    String scope = admin.idOf("/client-scopes", "name", SCOPE).orElseGet(() -> createScope());
    String client = admin.client("guildhall-machine");
    admin.send("PUT", "/clients/" + client + "/default-client-scopes/" + scope, null);
  }

  private String createScope() {
    ObjectNode scope = JSON.createObjectNode();
    scope.put("name", SCOPE).put("protocol", "openid-connect");
    scope.put("description", "May bring published notices");
    scope.putObject("attributes").put("include.in.token.scope", "true");
    admin.send("POST", "/client-scopes", scope);
    return admin
        .idOf("/client-scopes", "name", SCOPE)
        .orElseThrow(() -> new LocalStackException("Keycloak did not keep the scope " + SCOPE));
  }
}
