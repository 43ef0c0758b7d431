package org.guildhall.portal.buyer.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of a consortium say of whose turn it is, of money not known, and of the model. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ConsortiumWordsTest {
  private static final String ID = "01990000-0000-7000-8000-0000000000c1";
  private static final String PATH = "/consortia/" + ID;

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void answer() {
    world.forgetEverything().answersAsDescribed();
    world.answers("GET /api/v1" + PATH, consortium());
    world.answers(
        "GET /api/v1/challenges/01990000-0000-7000-8000-0000000000e1", Samples.challenge("OPEN"));
  }

  private static String consortium() {
    return """
    {"id":"%1$s","version":3,"challengeId":"01990000-0000-7000-8000-0000000000e1","name":"Waiting lists together",
     "status":"FORMING","leadId":"%2$s","leadName":"Northbridge City Council",
     "rules":{"quorumPercent":60,"votes":"ONE_EACH","costSplit":"EQUAL_PRICE","exitTerms":"It bears its share.","liability":null,"callInDays":5},
     "members":[
      {"organisationId":"%2$s","name":"Northbridge City Council","status":"JOINED","lead":true,"joinedAt":"2026-11-01T09:00:00Z","acceptedAgreement":false,
       "commitment":{"decisionReference":"Cabinet 1","decidedOn":"2026-10-01","lines":[{"item":"Licence","cpv":"48000000","unit":"licences","quantity":1250,"optionQuantity":0,"maxUnitPrice":null}]},"reason":null},
      {"organisationId":"%3$s","name":"Eastmere Borough Council","status":"JOINED","lead":false,"joinedAt":"2026-11-02T09:00:00Z","acceptedAgreement":false,"commitment":null,"reason":null},
      {"organisationId":"01990000-0000-7000-8000-0000000000b9","name":"Gone District Council","status":"WITHDRAWN","lead":false,"joinedAt":"2026-11-02T09:00:00Z","acceptedAgreement":false,"commitment":null,"reason":"No money"}],
     "agreement":null,"formedAt":"2026-11-01T09:00:00Z","constitutedAt":null,"member":true,
     "next":[{"act":"WRITE_AGREEMENT","by":"LEAD","role":"BUYER","organisationId":"%2$s","you":true,"waitedFor":true}]}\
    """
        .formatted(ID, World.NORTHBRIDGE, World.EASTMERE);
  }

  @Test
  void shouldFillAModelAgreementWithWhatIsKnownAndSayThatASolicitorHasToReviewIt() {
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge").goesTo(PATH + "/agreement");
    assertThat(nadia.page().select("textarea").text()).isEmpty();
    assertThat(nadia.page().select("a[href$='/agreement?model=true']")).hasSize(1);

    nadia.goesTo(PATH + "/agreement?model=true").sees("have a solicitor review it");

    String text = nadia.page().select("textarea").first().wholeText();
    assertThat(text)
        .startsWith("Agreement to buy jointly: Waiting lists together")
        .contains("- Northbridge City Council (the lead authority)")
        .contains("- Eastmere Borough Council")
        .contains("People on housing waiting lists")
        .contains("Northbridge City Council: 1,250 licences, Licence")
        .contains("60% of the votes")
        .contains("It bears its share.")
        .contains("[State how liability is allocated")
        .doesNotContain("Gone District Council", "{", "&quot;");
    nadia.presses("Put it before the members");
    assertThat(world.last("PUT /api/v1" + PATH + "/agreement").body()).contains("jointly");
  }

  /** As long as a member has not stated the most it pays, which {@code complete} is false for. */
  private static String estimate(boolean complete, int stated) {
    String figure =
        "{\"value\":%s,\"source\":\"s.3\",\"ruleId\":\"r\",\"ruleVersion\":1,\"outcome\":\"MET\",\"explanation\":\"So it is.\"}";
    String sum = figure.formatted(stated);
    String day = figure.formatted("\"2027-01-10\"");
    String dates =
        Stream.of(
                "tenderNotice",
                "questionsUntil",
                "tendersUntil",
                "assessed",
                "awardNotice",
                "standstillEnds",
                "earliestSignature",
                "contractDetailsNotice")
            .map(step -> "\"" + step + "\":" + day)
            .collect(Collectors.joining(",", "{", "}"));
    return """
    {"consortiumId":"%s","kind":"GOODS_OR_SERVICES","net":%s,"gross":%s,"complete":%b,"members":[],"override":null,
     "threshold":%s,"regime":%s,"requiredNotices":[],"timetable":%s}\
    """
        .formatted(ID, sum, sum, complete, sum, figure.formatted("\"PUBLIC_CONTRACT\""), dates);
  }

  @Test
  void shouldNotHeadWithASumOfNothingWhatNobodyCanEstimateYet() {
    Reader nadia = Reader.of(base).signsIn("nadia.northbridge");
    world.answers("GET /api/v1" + PATH + "/estimate", estimate(false, 0));
    nadia
        .goesTo(PATH + "/estimate")
        .sees("Cannot be estimated yet")
        .sees("No member has stated the most it will pay.")
        .sees("counts as above the threshold")
        .doesNotSee("adds up to");
    assertThat(nadia.page().select("dd strong").eachText()).doesNotContain("£0");

    world.answers("GET /api/v1" + PATH + "/estimate", estimate(false, 900));
    nadia
        .goesTo(PATH + "/estimate")
        .sees("Cannot be estimated yet")
        .sees("What members have stated so far adds up to £900 without VAT")
        .doesNotSee("No member has stated");

    world.answers("GET /api/v1" + PATH + "/estimate", estimate(true, 1_250));
    nadia.goesTo(PATH + "/estimate").sees("£1,250").doesNotSee("Cannot be estimated yet");
  }

  @Test
  void shouldSayWhoIsWaitedForByRoleAndNameOnTheChallengesAndTheResponsesOwnPages() {
    String path = "/challenges/" + Samples.CHALLENGE;
    world.answers(
        "GET /api/v1" + path,
        Samples.challenge("IN_REVIEW")
            .replace(
                "\"next\":[]",
                "\"next\":["
                    + Samples.next("PUBLISH", "COUNCIL", "APPROVER", World.NORTHBRIDGE, false)
                    + "]"));
    Reader.of(base)
        .signsIn("nadia.northbridge")
        .goesTo(path)
        .sees("Whose turn it is")
        .sees("Publish: an approver of Northbridge City Council");

    world.answers("GET /api/v1" + path, Samples.challenge("OPEN"));
    world.answers(
        "GET /api/v1/responses/" + Samples.RESPONSE,
        Samples.response("SUBMITTED")
            .replace(
                "\"next\":[]",
                "\"next\":["
                    + Samples.next("ASSESS", "COUNCIL", "AUTHOR", World.NORTHBRIDGE, false)
                    + "]"));
    Reader.of(base)
        .signsIn("sam.brightpath")
        .goesTo("/responses/" + Samples.RESPONSE)
        .sees("Judge the response: an author of Northbridge City Council");
  }
}
