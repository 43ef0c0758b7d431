package org.guildhall.marketplace.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.ProblemException;

/** Asks what the organisation somebody acts for is, before it does something in the market. */
@ApplicationScoped
public class OrganisationGate {

  private final Organisations organisations;

  OrganisationGate(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The actor's organisation, which is on the buying side. */
  public OrganisationRef buyer(Actor actor) {
    OrganisationRef ref = own(actor);
    if (!ref.kind().buys()) {
      throw ProblemException.of(
          OrganisationProblem.WRONG_KIND_OF_ORGANISATION, "This is for councils, not suppliers.");
    }
    return ref;
  }

  /** The actor's organisation, which is on the buying side and verified: it may commit itself. */
  public OrganisationRef verifiedBuyer(Actor actor) {
    OrganisationRef ref = buyer(actor);
    if (ref.status() != OrganisationStatus.VERIFIED) {
      throw ProblemException.of(
          OrganisationProblem.ORGANISATION_NOT_VERIFIED,
          ref.name() + " is not verified yet. The operator does that.");
    }
    return ref;
  }

  /**
   * The actor's organisation, which is a supplier. It need not be verified: the way into the market
   * stays open for everybody (Procurement Act 2023 s.96).
   */
  public OrganisationRef supplier(Actor actor) {
    OrganisationRef ref = own(actor);
    if (!ref.kind().supplies()) {
      throw ProblemException.of(
          OrganisationProblem.WRONG_KIND_OF_ORGANISATION, "This is for suppliers, not councils.");
    }
    return ref;
  }

  private OrganisationRef own(Actor actor) {
    UUID id = actor.mustActForSome();
    return organisations.ref(id).orElseThrow(() -> Organisations.notFound(id));
  }
}
