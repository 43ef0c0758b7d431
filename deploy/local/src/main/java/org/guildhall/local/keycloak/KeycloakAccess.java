package org.guildhall.local.keycloak;

/** Keycloak's own database and the password of its administrator. */
public record KeycloakAccess(
    String jdbcUrl, String databaseUser, String databasePassword, String adminPassword) {
  /** The administrator's user name. */
  public static final String ADMINISTRATOR = "admin";

  @Override
  public String toString() {
    return "KeycloakAccess[" + jdbcUrl + "]";
  }
}
