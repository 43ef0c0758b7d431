package org.guildhall.marketplace.market.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.base.time.UkDates;
import org.guildhall.marketplace.letter.About;
import org.guildhall.marketplace.letter.LetterKind;
import org.guildhall.marketplace.letter.Letters;
import org.guildhall.marketplace.letter.Recipients;
import org.guildhall.marketplace.market.challenge.Challenge;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;

/** Who is told what when a response goes a step on. */
@ApplicationScoped
class ResponseLetters {

  private final Organisations organisations;
  private final Letters letters;

  ResponseLetters(Organisations organisations, Letters letters) {
    this.organisations = organisations;
    this.letters = letters;
  }

  /** A receipt for the supplier, and something to judge for the council. */
  void submitted(Response response, Challenge challenge, Instant now) {
    toSupplier(
        LetterKind.RESPONSE_RECEIPT,
        response,
        challenge,
        Map.of("title", challenge.title(), "at", UkDates.written(now)));
    toCouncil(LetterKind.RESPONSE_RECEIVED, response, challenge);
  }

  void withdrawn(Response response, Challenge challenge) {
    toCouncil(LetterKind.RESPONSE_WITHDRAWN, response, challenge);
  }

  void assessed(Response response, Challenge challenge, boolean shortlisted, String feedback) {
    toSupplier(
        shortlisted ? LetterKind.RESPONSE_SHORTLISTED : LetterKind.RESPONSE_NOT_SHORTLISTED,
        response,
        challenge,
        Map.of(
            "title", challenge.title(),
            "organisation", name(challenge.organisation()),
            "feedback", feedback));
  }

  private void toSupplier(
      LetterKind kind, Response response, Challenge challenge, Map<String, String> values) {
    letters.write(
        kind,
        Recipients.holding(response.supplier(), Role.BIDDER),
        About.of(response.id(), challenge.id()),
        values);
  }

  private void toCouncil(LetterKind kind, Response response, Challenge challenge) {
    letters.write(
        kind,
        Recipients.holding(challenge.organisation(), Role.AUTHOR),
        About.of(response.id(), challenge.id()),
        Map.of("title", challenge.title(), "organisation", name(response.supplier())));
  }

  private String name(UUID organisation) {
    return organisations.ref(organisation).map(OrganisationRef::name).orElse("");
  }
}
