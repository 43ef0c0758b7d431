package org.guildhall.marketplace.organisation.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.guildhall.marketplace.organisation.membership.RolesRequest;

/** Whom to invite and what they are to do. */
record InvitationRequest(
    @NotBlank
        @Text(254)
        @OneLine
        @Pattern(regexp = "|[^@\\s,;<>]+@[^@\\s,;<>]+", message = "is not an e-mail address")
        String email,
    @NotEmpty(message = "must name at least one role") List<@NotNull Role> roles) {

  InvitationRequest {
    email = Input.required(email);
  }

  RolesRequest wanted() {
    return new RolesRequest(roles);
  }
}
