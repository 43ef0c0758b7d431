package org.guildhall.local.stack;

import org.guildhall.local.PostgresDatabases.Login;
import org.guildhall.local.installation.Installation;
import org.guildhall.local.installation.Part;
import org.guildhall.local.installation.Secrets;

/**
 * The database of a part. The role that works in it has its name; a service's database belongs to
 * another role, which makes the migrations.
 */
public record Database(String name) {

  /** The one of a service or of Keycloak; the other parts have none. */
  public static Database of(Part part) {
    return switch (part) {
      case MARKET -> new Database("marketplace");
      case PROCUREMENT -> new Database("procurement");
      case PORTAL -> new Database("portal");
      case KEYCLOAK -> new Database("keycloak");
      case POSTGRES, KAFKA, MAILBOX ->
          throw new IllegalArgumentException(part + " has no database");
    };
  }

  String password(Secrets secrets) {
    return secrets.password("database-" + name);
  }

  /** The role that a service works with. */
  Login worker(Secrets secrets) {
    return new Login(name, password(secrets));
  }

  /** The role that owns a service's database. */
  Login owner(Secrets secrets) {
    String owner = name + "_owner";
    return new Login(owner, secrets.password("database-" + owner.replace('_', '-')));
  }

  String jdbcUrl(Installation installation) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(installation.port(Part.POSTGRES), name);
  }
}
