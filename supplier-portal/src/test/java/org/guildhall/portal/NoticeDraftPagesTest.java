package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice is read as it will be published, and approved by another than who prepared it. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class NoticeDraftPagesTest {
  private static final UUID PROCUREMENT = UUID.fromString("01990000-0000-7000-8000-0000000000b1");
  private static final UUID DRAFT = UUID.fromString("01990000-0000-7000-8000-0000000000b2");
  private static final UUID EARLIER = UUID.fromString("01990000-0000-7000-8000-0000000000b3");
  private static final String PATH = "/api/v1/procurements/" + PROCUREMENT;

  private static final String RELEASE =
      """
      {"ocid":"ocds-guildhall-1","tender":{"documents":[{"id":"01990000-0000-7000-8000-0000000000b9","title":"Terms"}]},"id":"000000-2027","date":"2027-03-01T10:00:00Z","tag":["award","contract"],
         "parties":[{"name":"Brightpath Digital Ltd","id":"GB-COH-1","roles":["supplier","tenderer"]}],
         "awards":[{"id":"1-1","title":"Licences, for Northbridge","status":"pending","value":{"amountGross":120000,"amount":100000,"currency":"GBP"},
          "standstillPeriod":{"startDate":"2027-03-01T00:00:00Z","endDate":"2027-03-10T23:59:59Z"}}]}\
      """;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void anAwardNoticeWaits() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(
        World.NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.APPROVER, Role.BUYER);
    drafted(DRAFT, "PREPARED", null, "");
    mayNext(approval(true), preparation(true));
  }

  private void mayNext(String... next) {
    world.answers("GET " + PATH, Samples.procurement(PROCUREMENT, String.join(",", next)));
  }

  private static String approval(boolean you) {
    return Samples.next("APPROVE_AWARD_NOTICE", "LEAD", "APPROVER", World.NORTHBRIDGE, you);
  }

  private static String preparation(boolean you) {
    return Samples.next("PREPARE_AWARD_NOTICE", "LEAD", "BUYER", World.NORTHBRIDGE, you);
  }

  private void drafted(UUID id, String status, String refusal, String problems) {
    drafted(id, status, refusal, problems, RELEASE);
  }

  private void drafted(UUID id, String status, String refusal, String problems, String release) {
    String draft =
        """
        {"id":"%s","procurementId":"%s","type":"AWARD_NOTICE","number":"UK6","title":"Contract award notice","status":"%s",
         "stated":{"standstillUntil":"2027-04-30"},"preparedBy":"Nadia Northbridge","preparedAt":"2027-03-01T09:30:00Z","noticeId":null,"refusal":%s}\
        """
            .formatted(id, PROCUREMENT, status, refusal == null ? "null" : "\"" + refusal + "\"");
    String preview =
        """
        {"draft":%s,"problems":[%s],"release":%s}\
        """
            .formatted(draft, problems, release);
    world.answers("GET /api/v1/notice-drafts/" + id, preview);
    world.answers("GET " + PATH + "/notice-drafts", "[" + draft + "]");
    world.answers("POST /api/v1/notice-drafts/" + id + "/approval", draft);
  }

  private Reader peter() {
    return Reader.of(base).signsIn("peter.northbridge");
  }

  @Test
  void shouldShowTheNoticeAsItWillBePublished() {
    peter()
        .goesTo("/notice-drafts/" + DRAFT)
        .sees("UK6 contract award notice")
        .sees("Waits for approval")
        .sees("Nadia Northbridge")
        .sees("1 March 2027 at 9:30am")
        .sees("Award 1-1: Licences, for Northbridge")
        .sees("£100,000 without VAT, £120,000 with VAT")
        .sees("From 1 March 2027, until 10 March 2027")
        .sees("Given when the notice is approved")
        .sees("Supplier")
        .sees("The check found nothing")
        .doesNotSee("01990000-")
        .doesNotSee("amountGross")
        .doesNotSee("tenderer");
  }

  @Test
  void shouldApproveAfterAskingOnce() {
    Reader peter = peter().goesTo("/notice-drafts/" + DRAFT);
    assertThat(peter.page().select("a[href=/notice-drafts/" + DRAFT + "/approval]").text())
        .isEqualTo("Approve the notice");

    peter
        .goesTo("/notice-drafts/" + DRAFT + "/approval")
        .sees("Approve the UK6 contract award notice")
        .sees("exactly as you have read it")
        .presses("Approve the notice")
        .sees("The notice is approved and goes to the central platform.");

    World.Call approved = world.last("POST /api/v1/notice-drafts/" + DRAFT + "/approval");
    assertThat(approved.actingFor()).isEqualTo(World.NORTHBRIDGE.toString());
    assertThat(approved.idempotencyKey()).isNotBlank();
  }

  @Test
  void shouldNotOfferTheApprovalToWhoMayNotGiveIt() {
    mayNext(approval(false), preparation(true));

    Reader nadia = peter().goesTo("/notice-drafts/" + DRAFT);

    nadia.sees(
        "Waiting for: Approve the contract award notice"
            + " (an approver of Northbridge City Council, not who prepared it)");
    assertThat(nadia.page().select("a[href$=/approval]")).isEmpty();
    assertThat(nadia.page().select("a[href=/procurements/" + PROCUREMENT + "/award-notice]"))
        .hasSize(1);
  }

  @Test
  void shouldSayOnWhichFieldAFaultIs() {
    drafted(
        DRAFT,
        "PREPARED",
        null,
        "{\"field\":\"lots[0].criteria[1].weight\",\"message\":\"must be 100 together\"}");

    peter()
        .goesTo("/notice-drafts/" + DRAFT)
        .sees("What keeps it from being published")
        .sees("Lot 1, criterion 2, weight")
        .sees("must be 100 together");
  }

  @Test
  void shouldLeadFromARefusalToItsCorrection() {
    drafted(DRAFT, "REFUSED", "The supplier has no identifier.", "");

    Reader reader =
        peter()
            .goesTo("/notice-drafts/" + DRAFT)
            .sees("Refused by the central digital platform")
            .sees("The supplier has no identifier.");
    assertThat(reader.page().select("a[href$=/award-notice]").text())
        .isEqualTo("Prepare the contract award notice");

    reader.goesTo("/procurements/" + PROCUREMENT + "/award-notice");
    assertThat(reader.page().select("[name=standstillUntil-day]").val()).isEqualTo("30");
    reader.presses("Prepare the notice").sees("The contract award notice waits for an approver.");
    assertThat(world.last("PUT " + PATH + "/award-notice").body()).contains("2027-04-30");
  }

  /** What may be done next is said of the latest draft; an earlier one is only read. */
  @Test
  void shouldNotApproveADraftThatWasPreparedAgain() {
    drafted(EARLIER, "WITHDRAWN", null, "");
    drafted(DRAFT, "PREPARED", null, "");

    Reader reader = peter().goesTo("/notice-drafts/" + EARLIER).sees("nobody approves this one");

    assertThat(reader.page().select("a[href$=/approval]")).isEmpty();
  }

  @Test
  void shouldSayWhatBecameOfADraftInsteadOfAskingToApproveIt() {
    drafted(DRAFT, "WITHDRAWN", null, "");

    peter()
        .goesTo("/notice-drafts/" + DRAFT + "/approval")
        .sees("nobody approves this one")
        .doesNotSee("cannot be taken back");
  }

  @Test
  void shouldHaveNoReleaseOfADraftThatIsNoMoreMadeIntoOne() {
    drafted(DRAFT, "WITHDRAWN", null, "", "null");

    assertThat(peter().goesTo("/notice-drafts/" + DRAFT + "/release.json").status()).isEqualTo(404);
  }

  @Test
  void shouldLeadFromTheTaskToTheDraft() {
    world.answers(
        "GET /api/v1/me/tasks",
        """
        [{"kind":"award.notice","title":"Approve the award notice of Waiting list pages","organisationId":"%s",
          "subject":{"type":"procurement","id":"%s"},"due":null,"link":"/api/v1/procurements/%s/notice-drafts"}]\
        """
            .formatted(World.NORTHBRIDGE, PROCUREMENT, PROCUREMENT));

    Reader peter = peter().goesTo("/tasks");
    String task = peter.page().select("a:contains(Approve the award notice)").last().attr("href");

    peter.goesTo(task).sees("UK6 contract award notice").sees("Award 1-1");
  }

  @Test
  void shouldBePreparedFirstWhereThereIsNoDraft() {
    peter()
        .goesTo("/procurements/" + PROCUREMENT + "/notice-drafts/termination-notice")
        .sees("Prepare the termination notice");
  }

  @Test
  void shouldBeLinkedFromThePageOfTheProcurement() {
    Reader peter = peter().goesTo("/procurements/" + PROCUREMENT + "/manage");

    assertThat(peter.page().select("#next ~ ul a, h2#next + ul a").eachText())
        .contains("Approve the contract award notice");
    assertThat(peter.page().select("a[href=/notice-drafts/" + DRAFT + "]").text())
        .isEqualTo("UK6 contract award notice");
  }
}
