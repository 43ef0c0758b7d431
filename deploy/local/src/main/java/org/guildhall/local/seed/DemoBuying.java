package org.guildhall.local.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.ConsortiumPlan;
import org.guildhall.local.scenario.Council;
import org.guildhall.local.scenario.Criterion;
import org.guildhall.local.scenario.FormConsortium;
import org.guildhall.local.scenario.JoinDemand;
import org.guildhall.local.scenario.Keys;
import org.guildhall.local.scenario.Need;
import org.guildhall.local.scenario.ProcurementTerms;
import org.guildhall.local.scenario.PublishTenderNotice;

/**
 * A joint procurement of the demonstration that is open for tenders: three councils have formed a
 * consortium from a challenge, decided, and published their tender notice.
 */
final class DemoBuying {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<Need> NEEDS =
      List.of(
          new Need(
              "Permits issued",
              "permit",
              "48445000",
              List.of("38000", "15500", "10500"),
              List.of(),
              List.of("6.40", "7.15", "8.05"),
              "9.50"));

  private static final ConsortiumPlan CONSORTIUM =
      new ConsortiumPlan(
          "Permits together",
          60,
          "Who leaves after the tender notice bears its committed share.",
          "Each member bears what it caused; otherwise by volume.",
          5,
          "The councils buy a permit service together. Each signs its own contract at the same"
              + " unit price. The lead runs the procurement and is paid by the others by volume.",
          List.of(
              "Cabinet decision 2026/380",
              "Cabinet decision 2026/155",
              "Cabinet decision 2026/105"));

  private static final ProcurementTerms TERMS =
      new ProcurementTerms(
          "Permits for residents and businesses",
          "A service to apply for, change and renew permits, bought jointly by three"
              + " councils; one contract for each buyer.",
          List.of(
              new Criterion(
                  "Ease for residents", 35, null, "How does a resident get a permit at midnight?"),
              new Criterion(
                  "Start and exit", 25, null, "How do you start, and how do we leave again?")),
          40,
          Map.of(
              "reasonsNotLotting",
              "One register must know every permit of an address.",
              "reasonsNoEngagement",
              "The responses to the challenge showed a mature market.",
              "paymentTerms",
              "30 days from a valid invoice."),
          new ProcurementTerms.Dates(10, 14, 1),
          "Requirements of the three councils.\n");

  private final List<Council> councils;
  private final Session supplier;
  private final Instant begun;
  private final Keys keys = Keys.once("demo-1-permits");

  /**
   * @param councils that buy together, the lead first
   * @param supplier who asks a question
   * @param begun from when all dates count
   */
  DemoBuying(List<Council> councils, Session supplier, Instant begun) {
    this.councils = List.copyOf(councils);
    this.supplier = supplier;
    this.begun = begun;
  }

  /** Adds the members' demand to the challenge and goes on until tenders are invited. */
  void load(UUID challenge) {
    LocalDate today = begun.atZone(LONDON).toLocalDate();
    new JoinDemand(councils, NEEDS, CONSORTIUM).on(challenge, today);
    var consortium = new FormConsortium(councils, NEEDS, CONSORTIUM, keys);
    UUID id = consortium.form(challenge);
    if (consortium.read(id).path("status").asText().equals("FORMING")) {
      consortium.agree(id);
      consortium.commit(id, today);
      consortium.constitute(id, begun);
    }
    var tenderNotice = new PublishTenderNotice(councils.getFirst(), TERMS, keys);
    UUID procurement = tenderNotice.of(id, consortium.estimate(id));
    tenderNotice.clarify(
        procurement,
        supplier,
        "May a price depend on whether the permit is for a day or for a year?",
        "No. State one price for every permit issued, whatever its length.");
  }
}
