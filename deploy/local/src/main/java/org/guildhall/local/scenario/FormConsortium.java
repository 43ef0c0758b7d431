package org.guildhall.local.scenario;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;
import org.jspecify.annotations.Nullable;

/** The councils form a consortium, agree, commit themselves and decide, step by step. */
public final class FormConsortium {
  private static final Duration VOTING_TIME = Duration.ofDays(7);
  private static final int MONTHS_UNTIL_START = 6;
  private static final int DAYS_SINCE_DECISION = 20;
  private static final int DAYS_SINCE_CALL_IN = 10;

  private final List<Council> councils;
  private final List<Need> needs;
  private final ConsortiumPlan plan;
  private final Keys keys;

  /** Of these councils, the lead first. */
  public FormConsortium(List<Council> councils, List<Need> needs, ConsortiumPlan plan, Keys keys) {
    this.councils = List.copyOf(councils);
    this.needs = List.copyOf(needs);
    this.plan = plan;
    this.keys = keys;
  }

  /** The lead forms it from the challenge, invites, and everybody joins. */
  public UUID form(UUID challenge) {
    UUID id =
        Eventually.known(
                () -> post(lead(), "/api/v1/consortia", plan.request(challenge), "consortium"))
            .id();
    List<Council> others = councils.subList(1, councils.size());
    List<UUID> invited = others.stream().map(Council::id).toList();
    Eventually.known(() ->
        post(lead(), path(id) + "/invitations", Map.of("organisationIds", invited), "invitations"));
    for (Council member : others) {
      Eventually.known(
          () -> post(member.officer(), path(id) + "/membership", null, "joins-" + member.id()));
    }
    return id;
  }

  /** Everybody accepts the agreement; returns its hash. */
  public String agree(UUID consortium) {
    if (!read(consortium).path("agreement").hasNonNull("hash")) {
      lead().put(PROCUREMENT, path(consortium) + "/agreement", Map.of("text", plan.agreement()));
    }
    String hash = read(consortium).path("agreement").path("hash").asText();
    for (Council member : councils) {
      Eventually.known(() ->
          post(
              member.approver(),
              path(consortium) + "/agreement/acceptance",
              Map.of("hash", hash),
              "accepts-" + member.id()));
    }
    return hash;
  }

  /** Every member states what it buys for certain and by which decision. */
  public void commit(UUID consortium, LocalDate today) {
    LocalDate start = today.plusMonths(MONTHS_UNTIL_START);
    for (int i = 0; i < councils.size(); i++) {
      int council = i;
      councils
          .get(i)
          .approver()
          .put(
              PROCUREMENT,
              path(consortium) + "/commitment",
              Map.of(
                  "decisionReference", plan.decisionReferences().get(i),
                  "decidedOn", today.minusDays(DAYS_SINCE_DECISION).toString(),
                  "callInExpires", today.minusDays(DAYS_SINCE_CALL_IN).toString(),
                  "lines",
                      needs.stream().map(need -> need.commitmentLine(council, start)).toList()));
    }
  }

  /** The members decide to constitute it, and the lead does. */
  public void constitute(UUID consortium, Instant now) {
    UUID decision =
        post(
                lead(),
                path(consortium) + "/decisions",
                Map.of(
                    "purpose",
                    "CONSTITUTE",
                    "question",
                    "Shall the consortium be constituted?",
                    "options",
                    List.of("Yes", "No"),
                    "closesAt",
                    now.plus(VOTING_TIME).toString()),
                "decision")
            .id();
    vote(decision, "Yes");
    post(lead(), path(consortium) + "/constitution", null, "constitution");
  }

  /** Everybody votes for the option, and the lead closes the decision. */
  public void vote(UUID decision, String option) {
    String path = "/api/v1/decisions/" + decision;
    for (Council member : councils) {
      post(
          member.approver(),
          path + "/votes",
          Map.of("option", option),
          "vote-" + decision + "-" + member.id());
    }
    post(lead(), path + "/closure", null, "closes-" + decision);
  }

  /** The consortium as its lead reads it. */
  public JsonNode read(UUID consortium) {
    return lead().get(PROCUREMENT, path(consortium)).body();
  }

  /** What all members buy together is worth, and what follows from it. */
  public JsonNode estimate(UUID consortium) {
    return lead().get(PROCUREMENT, path(consortium) + "/estimate").body();
  }

  private Session lead() {
    return councils.getFirst().officer();
  }

  private Answer post(Session who, String path, @Nullable Object body, String step) {
    return who.post(PROCUREMENT, path, body, keys.of(step));
  }

  private static String path(UUID consortium) {
    return "/api/v1/consortia/" + consortium;
  }
}
