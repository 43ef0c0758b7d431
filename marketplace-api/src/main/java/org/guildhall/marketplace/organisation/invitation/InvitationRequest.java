package org.guildhall.marketplace.organisation.invitation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.membership.RolesRequest;
import org.jspecify.annotations.Nullable;

/** Whom to invite and what they are to do. */
record InvitationRequest(@Nullable String email, @Nullable List<Role> roles) {

  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

  /** Checked for an organisation of this kind. */
  record Checked(String email, Set<Role> roles) {}

  Checked checked(OrganisationKind kind) {
    FieldChecks checks = new FieldChecks();
    String address = checks.required("email", email, LONGEST_ADDRESS);
    if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
      checks.refuse("email", "is not an e-mail address");
    }
    Set<Role> wanted = RolesRequest.check(checks, roles, kind);
    checks.mustBeFine();
    return new Checked(address, wanted);
  }
}
