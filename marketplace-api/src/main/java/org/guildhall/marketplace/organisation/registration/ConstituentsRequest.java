package org.guildhall.marketplace.organisation.registration;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.marketplace.input.FieldChecks;
import org.guildhall.marketplace.organisation.Constituent;
import org.jspecify.annotations.Nullable;

/** The councils of a combined authority. */
record ConstituentsRequest(@Nullable List<Member> constituents) {

  private static final int MANY = 100;

  /** One council, with the first and, if it left, the last day of its membership. */
  @Schema(name = "ConstituentRequest")
  record Member(
      @Nullable UUID organisationId, @Nullable LocalDate from, @Nullable LocalDate until) {}

  Set<Constituent> checked() {
    FieldChecks checks = new FieldChecks();
    List<Member> stated = constituents == null ? List.of() : constituents;
    if (stated.size() > MANY) {
      checks.refuse("constituents", "must have at most " + MANY + " entries");
    }
    Set<Constituent> accepted = new LinkedHashSet<>();
    for (int i = 0; i < stated.size(); i++) {
      String field = "constituents[" + i + "].";
      Member member = stated.get(i);
      UUID council = checks.present(field + "organisationId", member.organisationId());
      LocalDate from = checks.present(field + "from", member.from());
      LocalDate until = member.until();
      if (from != null && until != null && until.isBefore(from)) {
        checks.refuse(field + "until", "must not be before the first day");
      } else if (council != null && from != null) {
        accepted.add(new Constituent(council, from, until));
      }
    }
    checks.mustBeFine();
    return accepted;
  }
}
