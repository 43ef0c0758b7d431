package org.guildhall.local.scenario;

import static org.guildhall.local.client.Api.PROCUREMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Answer;
import org.guildhall.local.client.Eventually;
import org.guildhall.local.client.Session;

/** The joint procurement is planned by the lead, approved by a second person and published. */
public final class PublishTenderNotice {
  private final Council lead;
  private final ProcurementTerms terms;
  private final Keys keys;

  /** By the lead on these terms. */
  public PublishTenderNotice(Council lead, ProcurementTerms terms, Keys keys) {
    this.lead = lead;
    this.terms = terms;
    this.keys = keys;
  }

  /**
   * Once; what is published already is left as it is.
   *
   * @param estimate of the consortium, with the earliest lawful dates
   */
  public UUID of(UUID consortium, JsonNode estimate) {
    Session buyer = lead.officer();
    UUID id =
        buyer
            .post(
                PROCUREMENT,
                "/api/v1/procurements",
                terms.begin(consortium.toString()),
                keys.of("procurement"))
            .id();
    Answer planned = buyer.get(PROCUREMENT, path(id));
    if (planned.text("status").equals("PLANNED")) {
      plan(id, planned, estimate);
    }
    return id;
  }

  private void plan(UUID id, Answer planned, JsonNode estimate) {
    Session buyer = lead.officer();
    buyer.put(
        PROCUREMENT,
        path(id),
        terms.plan(planned.body(), estimate.path("timetable")),
        planned.etag().orElseThrow(() -> new IllegalStateException("An answer without ETag")));
    if (planned.body().path("documents").isEmpty()) {
      buyer.upload(
          PROCUREMENT,
          path(id) + "/documents",
          "requirements.txt",
          terms.requirements().getBytes(StandardCharsets.UTF_8));
    }
    buyer.post(PROCUREMENT, path(id) + "/submission", null, keys.of("approval"));
    new ApproveNotice(lead.approver(), keys).of(path(id), "TENDER_NOTICE");
  }

  /** A supplier asks, the lead answers everybody. */
  public void clarify(UUID procurement, Session supplier, String question, String answer) {
    String path = path(procurement) + "/questions";
    UUID asked =
        Eventually.known(() ->
                supplier.post(PROCUREMENT, path, Map.of("text", question), keys.of("question")))
            .id();
    lead.officer()
        .post(
            PROCUREMENT, path + "/" + asked + "/answer", Map.of("text", answer), keys.of("answer"));
  }

  private static String path(UUID procurement) {
    return "/api/v1/procurements/" + procurement;
  }
}
