package org.guildhall.local.seed;

import static org.guildhall.local.seed.DemoSessions.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Session;
import org.jspecify.annotations.Nullable;

/**
 * A lively demonstration: challenges in several states with questions, support and responses, and a
 * joint procurement that is open for tenders, told by the demonstration people through the public
 * API.
 *
 * <p>Every post has a fixed idempotency key and every date counts from one remembered moment, so an
 * interrupted loading is continued instead of doubled.
 */
public final class Demo {
  private static final String CHALLENGES = "/api/v1/challenges/";

  private final DemoSessions people;
  private final Instant begun;

  /**
   * @param organisations ids by name
   * @param begun when the demonstration was first loaded
   */
  public Demo(GuildhallClient client, Map<String, UUID> organisations, Instant begun) {
    this.people = new DemoSessions(client, organisations);
    this.begun = begun;
  }

  /** Loads what is missing. */
  public void load() {
    DemoSupport support = new DemoSupport(people, begun);
    DemoSuppliers suppliers = new DemoSuppliers(people);
    UUID bins = published(DemoChallenge.MISSED_BINS);
    support.stateAll(bins);
    suppliers.ask(bins);
    suppliers.respond(bins);
    support.state(people.wes(), published(DemoChallenge.DAMP_HOMES), "SAME_NEED", null, null);
    conclude(published(DemoChallenge.PLANNING_LETTERS), people.nadia());
    step(people.nadia(), draft(people.nadia(), DemoChallenge.ROAD_WORKS), "submission", null);
    buying().load(published(DemoChallenge.PERMITS));
    people
        .emma()
        .post(
            Api.MARKET,
            "/api/v1/challenges",
            Map.of("title", "One card for library, leisure centre and bus"),
            key("one-card"));
  }

  private DemoBuying buying() {
    return new DemoBuying(
        List.of(
            people.council(DemoSessions.NORTHBRIDGE, people.nadia(), people.peter()),
            people.council(DemoSessions.EASTMERE, people.emma(), people.emma()),
            people.council(DemoSessions.WESTHOLME, people.wes(), people.wes())),
        people.sam(),
        begun);
  }

  private UUID published(DemoChallenge challenge) {
    Session nadia = people.nadia();
    UUID id = draft(nadia, challenge);
    step(nadia, id, "submission", null);
    step(people.peter(), id, "publication", null);
    return id;
  }

  private UUID draft(Session author, DemoChallenge challenge) {
    return author
        .post(Api.MARKET, "/api/v1/challenges", challenge.brief(begun), key(challenge.key()))
        .id();
  }

  private void conclude(UUID challenge, Session nadia) {
    step(nadia, challenge, "closure", null);
    step(
        nadia,
        challenge,
        "outcome",
        Map.of(
            "kind",
            "ADOPTED",
            "statement",
            "Northbridge's own template, open to everybody, is used by all three" + " districts."));
  }

  private void step(Session session, UUID challenge, String step, @Nullable Object body) {
    JsonNode known = session.get(Api.MARKET, CHALLENGES + challenge).body();
    session.post(
        Api.MARKET, CHALLENGES + challenge + "/" + step, body, key(step + "-" + known.path("id")));
  }
}
