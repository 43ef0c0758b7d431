package org.guildhall.marketplace.organisation.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.guildhall.marketplace.organisation.Organisation;

/** Tells an organisation's administrators what the operator decided about it. */
@ApplicationScoped
class OrganisationLetters {

  private final Letters letters;

  OrganisationLetters(Letters letters) {
    this.letters = letters;
  }

  void judged(Organisation organisation, JudgeOrganisation.Verdict verdict) {
    switch (verdict) {
      case JudgeOrganisation.Verdict.Verify() ->
          tell(
              organisation.kind().buys()
                  ? LetterKind.COUNCIL_VERIFIED
                  : LetterKind.SUPPLIER_VERIFIED,
              organisation,
              "");
      case JudgeOrganisation.Verdict.Refuse(String reason) ->
          tell(LetterKind.ORGANISATION_REFUSED, organisation, reason);
      case JudgeOrganisation.Verdict.Suspend(String reason) ->
          tell(LetterKind.ORGANISATION_SUSPENDED, organisation, reason);
      case JudgeOrganisation.Verdict.Reinstate() ->
          tell(LetterKind.ORGANISATION_REINSTATED, organisation, "");
    }
  }

  private void tell(LetterKind kind, Organisation organisation, String reason) {
    letters.write(
        kind,
        Recipients.holding(organisation.id(), Role.ADMIN),
        About.of(organisation.id()),
        Map.of("organisation", organisation.name(), "reason", reason));
  }
}
