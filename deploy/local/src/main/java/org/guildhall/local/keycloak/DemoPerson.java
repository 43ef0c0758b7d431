package org.guildhall.local.keycloak;

import java.util.List;

/**
 * A person of the demonstration realm.
 *
 * @param id the fixed subject of the person's tokens
 * @param realmRoles roles on the platform itself; everything else is membership
 */
public record DemoPerson(
    String id, String username, String firstName, String lastName, List<String> realmRoles) {
  /** The same for everybody: these people exist on local installations only. */
  public static final String PASSWORD = "guildhall";

  /** As it appears in tokens and pages. */
  public String name() {
    return firstName + " " + lastName;
  }

  /** An address in a domain that can never exist. */
  public String email() {
    return username + "@example.org";
  }
}
