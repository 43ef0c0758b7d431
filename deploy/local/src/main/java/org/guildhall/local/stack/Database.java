package org.guildhall.local.stack;

import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.installation.Secrets;

/** The database of a part; its owner has the same name. */
record Database(String name) {

  static Database of(Part part) {
    return switch (part) {
      case MARKET -> new Database("marketplace");
      case PROCUREMENT -> new Database("procurement");
      case PORTAL -> new Database("portal");
      case KEYCLOAK -> new Database("keycloak");
      case POSTGRES, KAFKA -> throw new IllegalArgumentException(part + " has no database");
    };
  }

  String password(Secrets secrets) {
    return secrets.password("database-" + name);
  }

  String jdbcUrl(Installation installation) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(installation.port(Part.POSTGRES), name);
  }
}
