package org.guildhall.marketplace.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.web.membership.MembershipDirectory;

/** Asks what the organisation somebody acts for is, before it does something in the market. */
@ApplicationScoped
public class OrganisationGate {

  private final Organisations organisations;
  private final MembershipDirectory members;

  OrganisationGate(Organisations organisations, MembershipDirectory members) {
    this.organisations = organisations;
    this.members = members;
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

  /**
   * Whoever commits an organisation belongs to it until the transaction ends. The request was let
   * in before; if the organisation is given back at the same moment, one waits for the other.
   *
   * @throws ProblemException NOT_YOUR_ORGANISATION if they belong to it no more
   */
  public void mustStillBelong(Actor actor, UUID organisation) {
    organisations.steady(organisation);
    if (members.of(actor.subject(), organisation).roles().isEmpty()) {
      throw ProblemException.of(
          KitProblem.NOT_YOUR_ORGANISATION, "You do not belong to this organisation any more.");
    }
  }

  private OrganisationRef own(Actor actor) {
    UUID id = actor.mustActForSome();
    return organisations.ref(id).orElseThrow(() -> Organisations.notFound(id));
  }
}
