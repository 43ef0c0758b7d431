package org.guildhall.marketplace.organisation.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.base.actor.Actor;
import org.guildhall.kit.base.problem.FieldProblem;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.guildhall.kit.facts.change.Changes;
import org.guildhall.kit.web.http.Versions;
import org.guildhall.marketplace.organisation.Constituent;
import org.guildhall.marketplace.organisation.Organisation;
import org.guildhall.marketplace.organisation.OrganisationFacts;
import org.guildhall.marketplace.organisation.OrganisationKind;
import org.guildhall.marketplace.organisation.OrganisationRef;
import org.guildhall.marketplace.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** A combined authority states which councils belong to it and since when. */
@ApplicationScoped
class StateConstituents {

  private final Organisations organisations;
  private final OrganisationFacts facts;
  private final Changes changes;

  StateConstituents(Organisations organisations, OrganisationFacts facts, Changes changes) {
    this.organisations = organisations;
    this.facts = facts;
    this.changes = changes;
  }

  @Transactional
  public void state(Actor actor, UUID id, @Nullable String ifMatch, Set<Constituent> constituents) {
    actor.mustActFor(id);
    Organisation authority = organisations.getWhole(id);
    Versions.mustMatch(ifMatch, authority.version());
    mustBeCouncils(constituents);
    authority.stateConstituents(constituents);
    facts.publish("organisation.amended", authority);
    changes.record(
        actor,
        "organisation.constituents-stated",
        "organisation",
        id,
        Map.of("constituents", constituents.size()));
  }

  private void mustBeCouncils(Set<Constituent> constituents) {
    Set<UUID> stated =
        constituents.stream().map(Constituent::organisation).collect(Collectors.toSet());
    Set<UUID> councils =
        organisations.refs(stated).stream()
            .filter(ref -> ref.kind().buys() && ref.kind() != OrganisationKind.COMBINED_AUTHORITY)
            .map(OrganisationRef::id)
            .collect(Collectors.toSet());
    Set<UUID> others = new HashSet<>(stated);
    others.removeAll(councils);
    if (!others.isEmpty()) {
      throw ProblemException.of(
          KitProblem.INVALID_INPUT,
          "Only councils can belong to a combined authority.",
          List.of(new FieldProblem("constituents", "must be councils, and one of them is none")));
    }
  }
}
