package org.guildhall.marketplace.organisation.membership;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.PlainWords;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.marketplace.organisation.OrganisationKind;

/** The roles a member is to hold from now on. */
public record RolesRequest(
    @NotEmpty(message = "must name at least one role") List<@NotNull Role> roles) {

  /** As a member of an organisation of this kind may hold them. */
  public Set<Role> in(OrganisationKind kind) {
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      if (!kind.roles().contains(roles.get(i))) {
        problems.add(
            new FieldProblem(
                "roles[" + i + "]",
                "is not a role in an organisation of kind " + PlainWords.of(kind)));
      }
    }
    if (!problems.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT, "Some roles are not for this organisation.", problems);
    }
    return EnumSet.copyOf(roles);
  }
}
