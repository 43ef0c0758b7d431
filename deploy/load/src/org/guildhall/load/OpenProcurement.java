package org.guildhall.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.local.client.Api;
import org.guildhall.local.client.GuildhallClient;
import org.guildhall.local.client.Organisations;
import org.guildhall.local.client.Session;
import org.guildhall.local.scenario.Brief;
import org.guildhall.local.scenario.ConsortiumPlan;
import org.guildhall.local.scenario.Council;
import org.guildhall.local.scenario.Criterion;
import org.guildhall.local.scenario.FormConsortium;
import org.guildhall.local.scenario.JoinDemand;
import org.guildhall.local.scenario.Keys;
import org.guildhall.local.scenario.Need;
import org.guildhall.local.scenario.ProcurementTerms;
import org.guildhall.local.scenario.PublishChallenge;
import org.guildhall.local.scenario.PublishTenderNotice;

/** A procurement with many lots that takes tenders, made by the demonstration's people. */
public record OpenProcurement(UUID id, JsonNode view, List<Session> suppliers) {
  private static final String PASSWORD = "guildhall";
  private static final ConsortiumPlan CONSORTIUM =
      new ConsortiumPlan(
          "Load", 60, "None", "Each its own", 0, "We buy together.",
          List.of("CAB/2026/1", "CAB/2026/2"));
  private static final ProcurementTerms TERMS =
      new ProcurementTerms(
          "Load",
          "Load of tenders.",
          List.of(new Criterion("Approach", 60, null, "How?")),
          40,
          Map.of(
              "reasonsNotLotting", "None.",
              "reasonsNoEngagement", "None.",
              "participationConditions", "None.",
              "paymentTerms", "30 days.",
              "risks", "None."),
          new ProcurementTerms.Dates(10, 14, 1),
          "Load.");

  public static OpenProcurement make(GuildhallClient client, int lots) {
    List<Council> councils = List.of(northbridge(client), eastmere(client));
    Instant now = now(client);
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    UUID challenge = challenge(councils.getFirst(), today);
    List<Need> needs = needs(lots);
    new JoinDemand(councils, needs, CONSORTIUM).on(challenge, today);
    FormConsortium consortium = new FormConsortium(councils, needs, CONSORTIUM, Keys.fresh());
    UUID buyers = constituted(consortium, challenge, now);
    UUID procurement =
        new PublishTenderNotice(councils.getFirst(), TERMS, Keys.fresh())
            .of(buyers, consortium.estimate(buyers));
    return new OpenProcurement(
        procurement,
        client.anybody().get(Api.PROCUREMENT, "/api/v1/procurements/" + procurement).body(),
        suppliers(client));
  }

  private static UUID constituted(FormConsortium consortium, UUID challenge, Instant now) {
    UUID buyers = consortium.form(challenge);
    consortium.agree(buyers);
    consortium.commit(buyers, now.atZone(ZoneOffset.UTC).toLocalDate());
    consortium.constitute(buyers, now);
    return buyers;
  }

  public static List<Session> suppliers(GuildhallClient client) {
    return List.of(
        acting(client, "sam.brightpath", "Brightpath Digital Ltd"),
        acting(client, "una.civicloop", "Civic Loop CIC"),
        acting(client, "max.meridian", "Meridian Systems plc"));
  }

  public static Council northbridge(GuildhallClient client) {
    return council(
        client, "Northbridge City Council", "nadia.northbridge", "peter.northbridge");
  }

  public static Council eastmere(GuildhallClient client) {
    return council(client, "Eastmere Borough Council", "emma.eastmere", "emma.eastmere");
  }

  private static Council council(
      GuildhallClient client, String name, String officer, String approver) {
    UUID id =
        new Organisations(client.person(officer, PASSWORD))
            .membershipIn(name)
            .orElseThrow()
            .organisation();
    return new Council(id, name, acting(client, officer, name), acting(client, approver, name));
  }

  private static Session acting(GuildhallClient client, String username, String organisation) {
    Session session = client.person(username, PASSWORD);
    return session.actingFor(
        new Organisations(session).membershipIn(organisation).orElseThrow().organisation());
  }

  public static Instant now(GuildhallClient client) {
    return Instant.parse(
        client.anybody().get(Api.PROCUREMENT, "/api/v1/sandbox/clock").text("now"));
  }

  public static UUID challenge(Council council, LocalDate today) {
    Brief brief = brief();
    Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new PublishChallenge(council, Keys.fresh())
        .of(
            brief.request(
                today,
                midnight.plus(20, ChronoUnit.DAYS),
                midnight.plus(40, ChronoUnit.DAYS)));
  }

  private static Brief brief() {
    return new Brief(
        "Load " + UUID.randomUUID(),
        "Load",
        "Everybody",
        "Less load",
        "It holds",
        "Per second",
        List.of("48000000"),
        List.of("TLC1"),
        new BigDecimal("1000"),
        new BigDecimal("900000"),
        "None.",
        List.of(),
        9,
        40);
  }

  private static List<Need> needs(int lots) {
    return IntStream.rangeClosed(1, lots)
        .mapToObj(
            lot ->
                new Need(
                    "Item " + lot,
                    "licence",
                    "48000000",
                    List.of("50", "50"),
                    List.of("0", "0"),
                    List.of("400.00", "400.00"),
                    "500.00"))
        .toList();
  }
}
