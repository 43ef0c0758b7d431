package org.guildhall.buying.replica.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;

/** The organisations the marketplace told about. */
@ApplicationScoped
public class Parties implements PanacheRepositoryBase<Party, UUID> {
  /** The organisation, or a NOT_FOUND problem. */
  public Party byId(UUID id) {
    var found = findById(id);
    if (found == null) {
      throw ProblemException.notFound("organisation", id);
    }
    return found;
  }

  /** The organisations with these ids, by name. */
  public List<Party> byIds(Collection<UUID> ids) {
    return list("id in ?1 order by name", ids);
  }

  /** The organisation, if it is a verified authority; otherwise it may not take part in buying. */
  public Party verifiedAuthority(UUID id) {
    var party = byId(id);
    if (party.isSupplier() || !party.isVerified()) {
      throw ProblemException.of(
          KitProblem.NOT_PERMITTED, party.name() + " is not a verified authority.");
    }
    return party;
  }

  /** The organisation, if it is a verified supplier; otherwise it may not ask or tender. */
  public Party verifiedSupplier(UUID id) {
    var party = byId(id);
    if (!maySupply(party)) {
      throw ProblemException.of(
          KitProblem.NOT_PERMITTED, party.name() + " is not a verified supplier.");
    }
    return party;
  }

  /** Whether the organisation is one; asked first. */
  public boolean isVerifiedSupplier(UUID id) {
    return findByIdOptional(id).filter(Parties::maySupply).isPresent();
  }

  private static boolean maySupply(Party party) {
    return party.isSupplier() && party.isVerified();
  }
}
