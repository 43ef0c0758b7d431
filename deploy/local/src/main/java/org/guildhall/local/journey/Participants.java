package org.guildhall.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Organisations;
import org.guildhall.local.client.Role;
import org.guildhall.local.client.Session;
import org.guildhall.local.keycloak.DemoPeople;
import org.guildhall.local.keycloak.DemoPerson;
import org.guildhall.local.scenario.Council;

/**
 * Who takes part: five councils known from imported notices, whose people come and register them,
 * six suppliers, and evaluators from four of the councils with a substitute from the fifth.
 */
final class Participants {
  static final int COUNCILS = 5;
  static final int PANEL = 4;
  private static final Set<Role> EVERY_COUNCIL_ROLE =
      Set.of(Role.ADMIN, Role.AUTHOR, Role.APPROVER, Role.BUYER, Role.OPENER);

  private final GuildhallClient client;
  private final Session operator;
  private final List<Council> councils = new ArrayList<>();
  private final List<Firm> firms = new ArrayList<>();
  private final List<Evaluator> evaluators = new ArrayList<>();

  Participants(GuildhallClient client) {
    this.client = client;
    this.operator = person("olive.operator");
  }

  /** A supplier. */
  record Firm(UUID id, String name, Session bidder) {}

  /** An evaluator of one of the councils. */
  record Evaluator(String subject, String name, UUID council, Session session) {}

  Session operator() {
    return operator;
  }

  Session anybody() {
    return client.anybody();
  }

  List<Council> councils() {
    return List.copyOf(councils);
  }

  Council lead() {
    return councils.getFirst();
  }

  List<Firm> firms() {
    return List.copyOf(firms);
  }

  /** Those appointed first; the last of them will declare a conflict. */
  List<Evaluator> panel() {
    return evaluators.subList(0, PANEL);
  }

  Evaluator substitute() {
    return evaluators.get(PANEL);
  }

  /** Everybody gets organisation and roles; who has them already keeps them. */
  void assemble() {
    List<JsonNode> known = knownCouncils();
    for (int i = 0; i < COUNCILS; i++) {
      councils.add(council(i, known.get(i)));
    }
    for (int i = 0; i < Figures.SUPPLIERS.size(); i++) {
      firms.add(firm(i, Figures.SUPPLIERS.get(i)));
    }
    for (int i = 0; i <= PANEL; i++) {
      evaluators.add(evaluator(i, councils.get(i)));
    }
  }

  /** Those the journey has taken before come first, so that it can be repeated. */
  private List<JsonNode> knownCouncils() {
    List<JsonNode> taken = new ArrayList<>();
    for (int i = 0; i < COUNCILS; i++) {
      Session founder = person(founderOf(i));
      JsonNode memberships = founder.get(Api.MARKET, "/api/v1/me").body().path("memberships");
      if (!memberships.isEmpty()) {
        taken.add(memberships.get(0).path("organisation"));
      }
    }
    if (taken.size() < COUNCILS) {
      taken.addAll(new ImportedCouncils(operator).find(COUNCILS - taken.size()));
    }
    return taken;
  }

  private Council council(int index, JsonNode known) {
    Session founder = person(founderOf(index));
    Organisations asFounder = new Organisations(founder);
    String name = known.path("name").asText();
    UUID id =
        asFounder
            .membershipIn(name)
            .map(Organisations.Membership::organisation)
            .orElseGet(() -> asFounder.register(ImportedCouncils.registration(known)));
    verify(id);
    Set<Role> roles = index == 0 ? Set.of(Role.ADMIN, Role.AUTHOR, Role.BUYER) : EVERY_COUNCIL_ROLE;
    asFounder.setRoles(id, DemoPeople.named(founderOf(index)).id(), roles);
    Session second = founder;
    if (index == 0) {
      join(asFounder, id, name, "council06", Set.of(Role.APPROVER, Role.OPENER));
      second = person("council06");
    }
    return new Council(id, name, founder.actingFor(id), second.actingFor(id));
  }

  private Firm firm(int index, Figures.Supplier supplier) {
    String username = "supplier%02d".formatted(index + 1);
    Session bidder = person(username);
    Organisations asBidder = new Organisations(bidder);
    UUID id =
        asBidder
            .membershipIn(supplier.name())
            .map(Organisations.Membership::organisation)
            .orElseGet(() -> asBidder.register(registration(supplier)));
    verify(id);
    asBidder.setRoles(id, DemoPeople.named(username).id(), Set.of(Role.ADMIN, Role.BIDDER));
    return new Firm(id, supplier.name(), bidder.actingFor(id));
  }

  private static Map<String, Object> registration(Figures.Supplier supplier) {
    return Map.of(
        "name", supplier.name(),
        "kind", "SUPPLIER",
        "identifiers", List.of(Map.of("scheme", "GB-COH", "id", supplier.companyNumber())),
        "size",
            Map.of(
                "staff", supplier.staff(),
                "turnover", supplier.staff() * 90_000L,
                "balanceSheet", supplier.staff() * 40_000L),
        "vcse", supplier.vcse());
  }

  private Evaluator evaluator(int index, Council council) {
    String username = "evaluator%02d".formatted(index + 1);
    join(
        new Organisations(person(founderOf(index))),
        council.id(),
        council.name(),
        username,
        Set.of(Role.EVALUATOR));
    DemoPerson person = DemoPeople.named(username);
    return new Evaluator(
        person.id(),
        person.firstName() + " " + person.lastName(),
        council.id(),
        person(username).actingFor(council.id()));
  }

  private void join(Organisations founder, UUID id, String name, String username, Set<Role> roles) {
    Organisations asMember = new Organisations(person(username));
    if (asMember.membershipIn(name).isEmpty()) {
      asMember.accept(founder.invite(id, DemoPeople.named(username).email(), roles));
    }
  }

  private void verify(UUID id) {
    Organisations asOperator = new Organisations(operator);
    if (asOperator.read(id).text("status").equals("PENDING")) {
      asOperator.verify(id);
    }
  }

  private static String founderOf(int index) {
    return "council%02d".formatted(index + 1);
  }

  private Session person(String username) {
    return client.person(username, DemoPerson.PASSWORD);
  }
}
