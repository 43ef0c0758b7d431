package org.guildhall.local.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts of the demonstration's challenges. All dates count from the day the demonstration began.
 */
record DemoChallenge(
    String key,
    String title,
    String what,
    String affected,
    String tried,
    String outcome,
    String measure,
    List<String> cpv,
    BigDecimal budgetFrom,
    BigDecimal budgetTo,
    String constraints,
    int daysForResponses) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int MONTHS_UNTIL_WANTED = 9;

  static final DemoChallenge MISSED_BINS =
      new DemoChallenge(
          "missed-bins",
          "Residents can report a missed bin once, and see what happens next",
          "A third of all calls to the contact centre are about missed collections. Crews record what"
              + " they saw on paper; nobody can tell a resident whether a bin was out on time.",
          "142,000 households, 38 crews and a contact centre of 60 people.",
          "An online form (2021) that nobody in the depot reads, and a pilot with tablets that the"
              + " crews gave back.",
          "A resident reports once, sees the crew's own record and is told when the bin is emptied.",
          "Calls about missed bins fall by half within a year; nine of ten reports are answered on the"
              + " same day.",
          List.of("90511000", "72260000"),
          new BigDecimal("180000"),
          new BigDecimal("420000"),
          "Must work with the crews' existing radios and with the councils' CRM; residents without the"
              + " internet must be able to phone.",
          45);

  static final DemoChallenge DAMP_HOMES =
      new DemoChallenge(
          "damp-homes",
          "Damp and mould are found before a tenant has to complain",
          "Inspections follow complaints. By then mould is established, and repairs cost four times as"
              + " much.",
          "21,400 council homes; about 3,000 households with children or older people at risk.",
          "A hotline and a yearly letter to tenants.",
          "Homes at risk are known from readings and repairs history, and visited before winter.",
          "Complaints about damp fall by 40 % in two winters; no home waits more than ten days.",
          List.of("38430000", "50700000"),
          new BigDecimal("250000"),
          new BigDecimal("900000"),
          "Tenants decide whether a sensor is fitted; readings are personal data.",
          60);

  static final DemoChallenge PLANNING_LETTERS =
      new DemoChallenge(
          "planning-letters",
          "Neighbours understand the letter about a planning application",
          "Statutory letters are read by few and understood by fewer; a third of all questions to"
              + " planning officers ask what the letter means.",
          "Everybody who lives near 2,600 applications a year.",
          "A plain English course for officers.",
          "A letter and a page that a neighbour understands at first reading, in the languages spoken"
              + " here.",
          "Questions about what a letter means fall by two thirds.",
          List.of("72212000"),
          new BigDecimal("40000"),
          new BigDecimal("95000"),
          "The statutory text must be part of every letter.",
          30);

  static final DemoChallenge ROAD_WORKS =
      new DemoChallenge(
          "road-works",
          "Road works are announced where people look",
          "Diversions are published as a list of coordinates. Bus companies and carers learn of closures"
              + " when they stand in front of them.",
          "Carers, bus passengers and 900 businesses.",
          "A weekly e-mail, read by 4 % of those who receive it.",
          "Everybody who plans a journey sees the works of the day in the map they already use.",
          "Nine of ten bus diversions are known to the operator two days before.",
          List.of("72310000"),
          new BigDecimal("60000"),
          new BigDecimal("140000"),
          "None.",
          40);

  static final DemoChallenge PERMITS =
      new DemoChallenge(
          "permits",
          "One place for every permit, and it knows where you live",
          "Parking, skip, scaffolding and garden waste permits are four forms in four systems. Who moves"
              + " house fills in all of them again.",
          "64,000 permits a year in three councils, and the officers who retype them.",
          "A shared form (2023) that still ends in four inboxes.",
          "A resident applies once, pays once and sees every permit of the address.",
          "Nine of ten permits are issued without an officer touching them.",
          List.of("48445000"),
          new BigDecimal("300000"),
          new BigDecimal("600000"),
          "Must read the address register and take payments through the councils' provider.",
          40);

  Map<String, Object> brief(Instant begun) {
    LocalDate day = begun.atZone(LONDON).toLocalDate();
    Map<String, Object> brief = new LinkedHashMap<>();
    brief.put("title", title);
    brief.put("problem", Map.of("what", what, "affected", affected, "tried", tried));
    brief.put("outcome", Map.of("statement", outcome, "measure", measure));
    brief.put("cpv", cpv);
    brief.put("areas", List.of("TLC1"));
    brief.put("budget", Map.of("min", budgetFrom, "max", budgetTo));
    brief.put("wantedFrom", day.plusMonths(MONTHS_UNTIL_WANTED).toString());
    brief.put("wantedTo", day.plusMonths(MONTHS_UNTIL_WANTED + 36L).toString());
    brief.put("constraints", constraints);
    brief.put("standards", List.of("WCAG 2.2 AA", "Open Referral UK"));
    Instant morning = begun.truncatedTo(ChronoUnit.DAYS);
    brief.put("questionsUntil", morning.plus(daysForResponses / 2, ChronoUnit.DAYS).toString());
    brief.put("responsesUntil", morning.plus(daysForResponses, ChronoUnit.DAYS).toString());
    return brief;
  }
}
