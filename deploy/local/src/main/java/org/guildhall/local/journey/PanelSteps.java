package org.guildhall.local.journey;

import static org.guildhall.local.client.Api.PROCUREMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** The panel is appointed; one of it declares a conflict of interest and is replaced. */
final class PanelSteps {
  private final JourneyState state;

  PanelSteps(JourneyState state) {
    this.state = state;
  }

  void run() {
    Session buyer = state.participants().lead().officer();
    String path = state.procurement() + "/panel";
    List<Participants.Evaluator> panel = new ArrayList<>(state.participants().panel());
    Eventually.known(() -> buyer.put(PROCUREMENT, path, request(panel)));
    Participants.Evaluator conflicted = panel.removeLast();
    panel.forEach(e -> declare(e, false));
    declare(conflicted, true);
    panel.add(state.participants().substitute());
    buyer.put(PROCUREMENT, path, request(panel));
    declare(state.participants().substitute(), false);
    state.report(
        "conflict",
        "%s declares a conflict of interest and is replaced by %s."
            .formatted(conflicted.name(), state.participants().substitute().name()));
  }

  private static Map<String, Object> request(List<Participants.Evaluator> panel) {
    return Map.of(
        "evaluators",
        panel.stream()
            .map(e ->
                Map.of(
                    "subject", e.subject(),
                    "organisationId", e.council().toString(),
                    "name", e.name()))
            .toList());
  }

  private void declare(Participants.Evaluator evaluator, boolean conflict) {
    Eventually.known(() ->
        evaluator
            .session()
            .post(
                PROCUREMENT,
                state.procurement() + "/panel/declarations",
                Map.of(
                    "conflict",
                    conflict,
                    "statement",
                    conflict ? "My brother works for one of them." : "None.")));
  }
}
