package org.guildhall.local.scenario;

import static org.guildhall.local.client.Api.MARKET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every council says on the challenge what it needs, and binds itself. */
public final class JoinDemand {
  private static final int MONTHS_UNTIL_START = 6;

  private final List<Council> councils;
  private final List<Need> needs;
  private final ConsortiumPlan plan;

  /** Of these councils, in the order of the plan. */
  public JoinDemand(List<Council> councils, List<Need> needs, ConsortiumPlan plan) {
    this.councils = List.copyOf(councils);
    this.needs = List.copyOf(needs);
    this.plan = plan;
  }

  /** On the challenge, to begin half a year from today. */
  public void on(UUID challenge, LocalDate today) {
    LocalDate start = today.plusMonths(MONTHS_UNTIL_START);
    for (int i = 0; i < councils.size(); i++) {
      int council = i;
      councils
          .get(i)
          .officer()
          .put(
              MARKET,
              "/api/v1/challenges/" + challenge + "/support",
              Map.of(
                  "rung",
                  "BOUND",
                  "quantity",
                  needs.getFirst().quantity(i),
                  "decisionReference",
                  plan.decisionReferences().get(i),
                  "lines",
                  needs.stream().map(need -> need.demandLine(council, start)).toList()));
    }
  }
}
