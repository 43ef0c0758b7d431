package org.guildhall.local.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Organisations;
import org.guildhall.local.client.Organisations.Membership;
import org.guildhall.local.client.Role;
import org.guildhall.local.client.Session;
import org.guildhall.local.keycloak.DemoPeople;
import org.guildhall.local.keycloak.DemoPerson;
import org.guildhall.local.seed.DemoOrganisation.Member;

/**
 * Gives the demonstration people their organisations and roles, by the same steps real people take:
 * register, be verified by the operator, invite, accept. Looks first at what is there, so it can be
 * repeated and continued after an interruption.
 */
public final class DemoOrganisations {
  private static final String AUTHORITY = "Two Rivers Combined Authority";
  private static final List<String> CONSTITUENTS =
      List.of("Northbridge City Council", "Eastmere Borough Council", "Westholme District Council");
  private static final String SINCE = "2021-05-10";

  private final GuildhallClient client;

  /** Through this client. */
  public DemoOrganisations(GuildhallClient client) {
    this.client = client;
  }

  /** Creates what is missing; returns the ids by name. */
  public Map<String, UUID> ensure() {
    Map<String, UUID> ids = new LinkedHashMap<>();
    for (DemoOrganisation organisation : InventedOrganisations.ALL) {
      ids.put(organisation.name(), ensure(organisation));
    }
    ensureConstituents(ids);
    return ids;
  }

  private UUID ensure(DemoOrganisation organisation) {
    Session founder = session(organisation.founder());
    Organisations asFounder = new Organisations(founder);
    UUID id =
        asFounder
            .membershipIn(organisation.name())
            .map(Membership::organisation)
            .orElseGet(() -> asFounder.register(organisation.description()));
    if (asFounder.read(id).text("status").equals("PENDING")) {
      new Organisations(session("olive.operator")).verify(id);
    }
    for (Member member : organisation.members()) {
      ensureMember(asFounder, organisation.name(), id, member);
    }
    return id;
  }

  private void ensureMember(Organisations founder, String organisation, UUID id, Member member) {
    DemoPerson person = DemoPeople.named(member.username());
    Organisations asMember = new Organisations(session(member.username()));
    Set<Role> held = asMember.membershipIn(organisation).map(Membership::roles).orElse(Set.of());
    if (held.equals(member.roles())) {
      return;
    }
    if (held.isEmpty()) {
      asMember.accept(founder.invite(id, person.email(), member.roles()));
    } else {
      founder.setRoles(id, person.id(), member.roles());
    }
  }

  private void ensureConstituents(Map<String, UUID> ids) {
    UUID authority = ids.get(AUTHORITY);
    if (authority == null) {
      return;
    }
    Session administrator = session("tara.tworivers").actingFor(authority);
    Answer known = new Organisations(administrator).read(authority);
    if (known.body().path("constituents").size() >= CONSTITUENTS.size()) {
      return;
    }
    List<Map<String, Object>> constituents = new ArrayList<>();
    for (String name : CONSTITUENTS) {
      constituents.add(Map.of("organisationId", String.valueOf(ids.get(name)), "from", SINCE));
    }
    administrator.put(
        Api.MARKET,
        "/api/v1/organisations/" + authority + "/constituents",
        Map.of("constituents", constituents),
        known.etag().orElse("\"1\""));
  }

  private Session session(String username) {
    return client.person(username, DemoPerson.PASSWORD);
  }
}
