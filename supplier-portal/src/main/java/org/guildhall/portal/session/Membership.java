package org.guildhall.portal.session;

import io.quarkus.qute.TemplateData;
import java.util.Set;
import java.util.UUID;

/** An organisation the person belongs to, with the roles held there. */
@TemplateData
public record Membership(Organisation organisation, Set<String> roles) {

  public Membership {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  /** What the layout needs of an organisation. */
  @TemplateData
  public record Organisation(UUID id, String name, String kind, String status) {
    public boolean supplier() {
      return "SUPPLIER".equals(kind);
    }

    public boolean verified() {
      return "VERIFIED".equals(status);
    }
  }
}
