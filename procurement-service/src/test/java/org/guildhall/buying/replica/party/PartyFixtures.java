package org.guildhall.buying.replica.party;

import java.util.List;
import java.util.UUID;

/** Organisations as the marketplace would have told about them, for tests of pure builders. */
public final class PartyFixtures {

  private PartyFixtures() {}

  /** A verified council. */
  public static Party council(UUID id, String name, String ppon) {
    return party(id, name, "UNITARY", ppon, null, false);
  }

  /** A verified supplier. */
  public static Party supplier(UUID id, String name, String ppon, boolean sme, boolean vcse) {
    return party(id, name, "SUPPLIER", ppon, sme, vcse);
  }

  private static Party party(
      UUID id, String name, String kind, String ppon, Boolean sme, boolean vcse) {
    return new Party(
        new OrganisationFact(
            id,
            1,
            name,
            kind,
            "VERIFIED",
            List.of(new Party.Identifier("GB-PPON", ppon)),
            new Party.Address("1 High Street", "Town", "AB1 2CD"),
            "UKC11",
            sme,
            vcse));
  }
}
