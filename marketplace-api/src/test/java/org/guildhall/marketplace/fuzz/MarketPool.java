package org.guildhall.marketplace.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Tokens;
import org.guildhall.kit.testing.fuzz.Pool;
import org.guildhall.marketplace.fixture.Handed;
import org.guildhall.marketplace.fixture.Org;
import org.guildhall.marketplace.fixture.Person;
import org.guildhall.marketplace.fixture.Posted;

/** A small market in which everything is there that can be asked for. */
final class MarketPool {
  private static final Role[] COUNCIL_ROLES = {
    Role.AUTHOR, Role.APPROVER, Role.EVALUATOR, Role.OPENER, Role.BUYER, Role.BROKER
  };
  private static final String REASON = "Because";

  private final Pool pool = new Pool();
  private final Org council = Org.council("Asked Council");
  private final Org supplier = Org.supplier("Asked Supplier Ltd");

  private MarketPool() {}

  static Pool bringAbout() {
    MarketPool market = new MarketPool();
    market.people();
    market.challenges();
    market.imports();
    market.organisationBodies();
    market.challengeBodies();
    market.responseBodies();
    return market.pool;
  }

  private void people() {
    organisation("the council", council, COUNCIL_ROLES);
    organisation("the supplier", supplier, Role.BIDDER);
    organisation("a neighbour", Org.council("Neighbouring Council"), COUNCIL_ROLES);
    pool.operator(caller("operator", Person.operator()));
    pool.other(caller("alone", Person.called("All Alone")));
    pool.other(new Pool.Caller("importer", Tokens.forMachine("importer", "import"), null));
    pool.thing("members", id(council.member(Role.OPENER).get("/api/v1/me"), "memberships[0].id"));
    var invited = Map.of("email", "new@people.example", "roles", List.of("AUTHOR"));
    var invitations = "/api/v1/organisations/" + council.id() + "/invitations";
    pool.thing("invitations", id(council.admin().post(invitations, invited), "id"));
  }

  private void organisation(String name, Org org, Role... roles) {
    List<Role> all = new ArrayList<>(List.of(roles));
    all.add(Role.ADMIN);
    pool.thing("organisations", org.id());
    pool.insider(caller("everything of " + name, org.member(all.toArray(Role[]::new))));
    for (Role role : roles) {
      pool.other(caller(role + " of " + name, org.member(role)));
    }
  }

  private static Pool.Caller caller(String name, Person person) {
    return new Pool.Caller(name, person.token(), person.organisation());
  }

  private void challenges() {
    Posted draft = Posted.draft(council, Posted.brief("A draft"));
    var document = draft.author().uploads(draft.path("/documents"), "a.txt", new byte[] {65, 66});
    pool.thing("challenges", draft.id());
    pool.thing("documents", id(document, "id"));
    pool.thing("challenges", Posted.draft(council, Posted.brief("In review")).submitted().id());
    Posted open = Posted.open(council, Posted.brief("An open one"));
    pool.thing("challenges", open.id());
    Handed handed = Handed.draft(open, supplier);
    pool.thing("responses", handed.id()).thing("responses", Handed.in(open).id());
    var asked = handed.bidder().post(open.path("/questions"), Map.of("text", "Why?"));
    pool.thing("questions", id(asked, "id"));
    Posted closed = Posted.open(council, Posted.brief("A closed one"));
    pool.thing("responses", Handed.draft(closed, supplier).submitted().id());
    pool.thing("challenges", closed.closed().id());
  }

  private void imports() {
    Person importer =
        new Person("importer", "importer", Tokens.forMachine("importer", "import"), null);
    var announced =
        importer.post("/api/v1/imports", announced(UUID.randomUUID().toString().replace("-", "")));
    pool.thing("imports", id(announced, "id"));
    pool.body("POST /api/v1/imports", announced("ab".repeat(16)));
  }

  private static Map<String, Object> announced(String half) {
    return Map.of("source", "test", "sha256", half + half, "size", 100);
  }

  private void organisationBodies() {
    String one = "/api/v1/organisations/{id}";
    pool.body(
        "POST /api/v1/organisations",
        Map.of("name", "New Ltd", "kind", "SUPPLIER", "identifiers", List.of(Org.freshNumber())));
    pool.body("PUT " + one, Map.of("name", "Asked Council", "kind", "UNITARY"));
    pool.body(
        "POST /api/v1/organisations/{organisation}/estate",
        Map.ofEntries(
            Map.entry("title", "Waste software"),
            Map.entry("supplier", "Bright Ltd"),
            Map.entry("start", "2024-04-01"),
            Map.entry("end", "2027-03-31"),
            Map.entry("latestEnd", "2029-03-31"),
            Map.entry("extension", "2 times 12 months"),
            Map.entry("noticePeriodDays", 90),
            Map.entry("amount", 120000.50),
            Map.entry("cpv", List.of("72212000", "48000000"))));
    pool.body(
        "POST " + one + "/invitations",
        Map.of("email", "another@people.example", "roles", List.of("AUTHOR", "BUYER")));
  }

  private void challengeBodies() {
    String one = "/api/v1/challenges/{id}";
    pool.body("POST /api/v1/challenges", Posted.brief("One more"));
    pool.body("PUT " + one, Posted.brief("Another title"));
    pool.body("POST " + one + "/outcome", Map.of("kind", "NO_ACTION", "statement", "Words"));
    pool.body("POST " + one + "/return", Map.of("reason", REASON));
    pool.body("POST " + one + "/questions", Map.of("text", "Why?"));
    pool.body("POST " + one + "/questions/{questionId}/answer", Map.of("text", REASON));
    Map<String, Object> line =
        Map.of(
            "cpv", "72212000-4",
            "item", "Licence for one crew",
            "unit", "licence",
            "quantity", 40,
            "annualBudget", 24000,
            "previousUnitPrice", 612.50,
            "earliestStart", "2027-04-01",
            "latestStart", "2027-10-01",
            "currentContract", Map.of("supplier", "Old Ltd", "end", "2027-09-30"));
    pool.body(
        "PUT " + one + "/support",
        Map.of(
            "rung",
            "BOUND",
            "quantity",
            40,
            "decisionReference",
            "Cabinet 2026/12",
            "lines",
            List.of(line)));
    pool.body(
        "PUT " + one + "/support",
        Map.of("rung", "INTENT", "quantityBand", Map.of("min", 30, "max", 50)));
  }

  private void responseBodies() {
    pool.body("POST /api/v1/challenges/{id}/responses", Handed.proposal());
    pool.body("PUT /api/v1/responses/{id}", Handed.proposal());
    pool.body(
        "POST /api/v1/responses/{id}/assessment",
        Map.of("shortlisted", true, "feedback", "Clear and short"));
  }

  private static String id(io.restassured.response.ValidatableResponse answer, String path) {
    return answer.extract().path(path);
  }
}
