package org.guildhall.portal.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of the APIs as they publish them, for pages under test. */
public final class Samples {
  public static final UUID CHALLENGE = UUID.fromString("01990000-0000-7000-8000-0000000000c1");
  public static final UUID QUESTION = UUID.fromString("01990000-0000-7000-8000-0000000000d1");
  public static final UUID RESPONSE = UUID.fromString("01990000-0000-7000-8000-0000000000e1");

  private Samples() {}

  public static String organisationRef(UUID id, String name, String kind) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"status\":\"VERIFIED\"}"
        .formatted(id, name, kind);
  }

  /**
   * A challenge.
   *
   * @param yours the acts its reader may do
   */
  public static String challenge(String status, String... yours) {
    boolean published = !status.equals("DRAFT") && !status.equals("IN_REVIEW");
    return """
    {"id":"%s","version":3,"edition":1,"organisation":%s,"status":"%s",
     "title":"People on housing waiting lists ring us every week",
     "problem":{"what":"They cannot see where they stand.","affected":"4,000 households","tried":"A spreadsheet"},
     "outcome":{"statement":"They see it themselves.","measure":"Calls fall by half."},
     "serviceArea":null,"cpv":["72000000"],"areas":["TLG31"],"budget":{"min":20000,"max":60000.50,"currency":"GBP"},
     "wantedFrom":"2027-04-01","wantedTo":"2028-03-31","constraints":"Works with the housing system","standards":["OpenReferral UK"],
     "programme":"SINGLE","questionsUntil":"2027-01-10T12:00:00Z","responsesUntil":"2027-01-20T17:00:00Z",
     "takesQuestions":%3$b,"takesResponses":%3$b,
     "documents":[{"id":"01990000-0000-7000-8000-0000000000f1","name":"Survey.pdf","size":1468006,"mediaType":"application/pdf","sha256":"00"}],
     "createdAt":"2026-11-01T09:00:00Z","publishedAt":%s,"closedAt":null,"returnReason":null,"withdrawalReason":null,"result":null,"progress":[],"next":[%5$s]}\
    """
        .formatted(
            CHALLENGE,
            organisationRef(World.NORTHBRIDGE, "Northbridge City Council", "UNITARY"),
            status,
            published ? "\"2026-11-05T09:00:00Z\"" : "null",
            yours("COUNCIL", yours))
        .replace("%3$b", String.valueOf(status.equals("OPEN")));
  }

  public static String support() {
    return """
    {"supporters":[{"organisation":%s,"rung":"INTENT","quantityBand":{"min":100,"max":300},"quantity":null,"unit":"licences","statedAt":"2026-11-06T09:00:00Z"},
     {"organisation":%s,"rung":"BOUND","quantityBand":null,"quantity":1250,"unit":"licences","statedAt":"2026-11-07T09:00:00Z"}],
     "totals":{"observing":0,"sameNeed":0,"intent":1,"boundCouncils":1,"bound":1250,"intentMin":100,"intentMax":300,"unit":"licences"}}\
    """
        .formatted(
            organisationRef(World.EASTMERE, "Eastmere Borough Council", "LONDON_BOROUGH"),
            organisationRef(World.NORTHBRIDGE, "Northbridge City Council", "UNITARY"));
  }

  public static String questions() {
    return """
    {"items":[{"id":"%s","text":"Which housing system do you use?","askedAt":"2026-11-08T09:00:00Z","answer":"NEC Housing.","answerNumber":2,"answeredAt":"2026-11-09T09:00:00Z","mine":false}],"next":null}\
    """
        .formatted(QUESTION);
  }

  /**
   * A response.
   *
   * @param yours the acts its reader may do
   */
  public static String response(String status, String... yours) {
    return """
    {"id":"%s","version":7,"challengeId":"%s","challengeTitle":"People on housing waiting lists ring us every week","challengeStatus":"OPEN","challengeWithdrawalReason":null,
     "supplier":%s,"status":"%s","toReconfirm":false,"approach":"A public page with each household's position.",
     "evidence":[{"where":"Southport","result":"Calls fell by 40%%."}],"maturity":"LIVE_ONCE",
     "priceBands":[{"fromQuantity":1,"toQuantity":5,"unitPrice":9000},{"fromQuantity":6,"toQuantity":null,"unitPrice":7500.25}],
     "currency":"GBP","licence":"Apache-2.0","standards":[],"confidential":[],"missing":[],"feedback":null,
     "createdAt":"2026-11-10T09:00:00Z","submittedAt":null,"assessedAt":null,"mayAssess":%b,"next":[%s]}\
    """
        .formatted(
            RESPONSE,
            CHALLENGE,
            organisationRef(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER"),
            status,
            List.of(yours).contains("ASSESS"),
            yours("SUPPLIER", yours));
  }

  /**
   * A procurement that takes tenders.
   *
   * @param next what may be done next, from {@link #next}, with commas between
   */
  public static String procurement(UUID id, String next) {
    return """
    {"id":"%1$s","version":4,"consortiumId":"%1$s","challengeId":"%1$s","leadId":"%2$s","ocid":"ocds-guildhall-1","procedure":"OPEN","category":"SERVICES",
     "status":"TENDERING","title":"Waiting list pages","description":"Pages on which people see where they stand.",
     "buyers":[{"organisationId":"%2$s","name":"Northbridge City Council","lead":true},{"organisationId":"%3$s","name":"Eastmere Borough Council","lead":false}],
     "lots":[{"id":"%1$s","number":1,"title":"Pages","description":"The pages","cpv":"72000000","reserve":null,"estimatedNet":100000,
       "items":[{"id":"%1$s","item":"Licence","description":"","cpv":"48000000","quantity":1250,"unit":"year"}],
       "criteria":[{"id":"%1$s","name":"Approach","kind":"QUALITY","weight":60,"question":"How will you do it?","minimumScore":2,"maxScore":5},{"id":"%2$s","name":"Price","kind":"PRICE","weight":40,"question":null,"minimumScore":null,"maxScore":null}]}],
     "priceFormula":{"kind":"LOWEST_RATIO","decimals":2,"reference":null,"floor":null},
     "timetable":{"publishOn":"2026-12-01","questionsUntil":"2027-01-10T12:00:00Z","tendersUntil":"2027-02-01T12:00:00Z","awardPlanned":"2027-03-01","contractStart":"2027-04-01","contractEnd":"2029-03-31","contractMaxEnd":null},
     "value":{"net":100000,"gross":120000},"conflictsAssessed":true,"documents":[],"rules":[],"publishedAt":"2026-12-01T09:00:00Z","next":[%4$s]}\
    """
        .formatted(id, World.NORTHBRIDGE, World.EASTMERE, next);
  }

  private static String yours(String by, String... acts) {
    return Stream.of(acts)
        .map(act -> next(act, by, "AUTHOR", null, true))
        .collect(Collectors.joining(","));
  }

  /** An act that may be done next. */
  public static String next(
      String act, String by, String role, @Nullable UUID organisation, boolean you) {
    return "{\"act\":\"%s\",\"by\":\"%s\",\"role\":\"%s\",\"organisationId\":%s,\"you\":%b}"
        .formatted(act, by, role, organisation == null ? "null" : "\"" + organisation + "\"", you);
  }

  public static String organisation(UUID id, String name, String kind, String status) {
    return """
    {"id":"%s","version":2,"name":"%s","kind":"%s","status":"%s","origin":"REGISTERED","identifiers":[{"scheme":"GB-LAE","id":"NBR"}],
     "address":{"streetAddress":"1 High Street","locality":"Northbridge","postalCode":"NB1 1AA"},
     "contactPoint":{"email":null,"telephone":null},"region":"TLG3",
     "size":{"staff":null,"turnover":null,"balanceSheet":null},"sme":null,"vcse":false,"suspensionReason":null,
     "refusalReason":null,"registeredAt":"2026-11-01T09:00:00Z","constituents":[],"memberOf":[]}\
    """
        .formatted(id, name, kind, status);
  }

  public static String problem(int status, String slug, String detail, String... fields) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      list.append(i == 0 ? "" : ",")
          .append("{\"field\":\"%s\",\"message\":\"%s\"}".formatted(fields[i], fields[i + 1]));
    }
    return "{\"type\":\"https://guildhall.example/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"fields\":[%s]}"
        .formatted(slug, slug, status, detail, list);
  }
}
