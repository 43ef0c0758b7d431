package org.guildhall.portal.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What amends a procurement is read once more before it goes to an approver. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ProcurementAmendmentTest {
  private static final String PAGE = "/procurements/" + EveryPage.ID + "/amend";
  private static final String API = "/api/v1/procurements/" + EveryPage.ID;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aProcurementThatTakesTenders() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(World.NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.BUYER);
    world.answers(
        "GET " + API,
        Samples.procurement(
            EveryPage.ID, Samples.next("PREPARE_AMENDMENT", "LEAD", "BUYER", null, true)));
    world.answers("GET " + API + "/amendments", "[]");
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge").goesTo(PAGE);
  }

  private Reader nadiaChecksALaterDeadline() {
    return nadia()
        .enters("summary", "Two more weeks, because of the holidays.")
        .enters("terms.tendersUntil-day", "15")
        .presses("Check the amendment")
        .sees("Check the amendment before you send it to an approver");
  }

  @Test
  void shouldSayThatTendersStandWhereOnlyADeadlineBecomesLater() {
    Reader nadia = nadiaChecksALaterDeadline();

    nadia
        .sees("What changes Two more weeks, because of the holidays.")
        .sees("Now 1 February 2027 at midday, London time")
        .sees("After the amendment 15 February 2027 at midday, London time")
        .sees("An approver of Northbridge City Council who has not prepared it.")
        .sees("They stand as they are.")
        .doesNotSee("What is bought?");
    assertThat(nadia.page().select("main button[formaction]").eachAttr("formaction"))
        .containsExactly(PAGE + "#summary", PAGE + "#terms-tendersUntil-day");
    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT"));
  }

  @Test
  void shouldSayWhichTendersHaveToBeConfirmedWhereOtherTermsChange() {
    nadia()
        .enters("summary", "More pages")
        .enters("terms.description", "Pages for waiting lists and repairs.")
        .enters("timeReason", "The change is small.")
        .presses("Check the amendment")
        .sees("Why the time is enough The change is small.")
        .sees("Now Pages on which people see where they stand.")
        .sees("After the amendment Pages for waiting lists and repairs.")
        .sees("Each has to be confirmed or replaced before the deadline")
        .doesNotSee("They stand as they are.");
  }

  @Test
  void shouldSendWhatWasCheckedAndOnlyWhatDiffers() {
    nadiaChecksALaterDeadline()
        .presses("Send to an approver")
        .sees("The amendment waits for an approver.");

    assertThat(world.last("PUT " + API + "/amendment").body())
        .contains("2027-02-15T12:00:00Z", "because of the holidays")
        .doesNotContain("where they stand", "2027-03-01");
  }

  @Test
  void shouldLeadBackWithEverythingThatWasTyped() {
    Reader nadia = nadiaChecksALaterDeadline().presses("Change Tenders must arrive before");

    nadia.sees("Amend the procurement");
    assertThat(nadia.status()).isEqualTo(200);
    assertThat(nadia.page().getElementById("terms-tendersUntil-day").val()).isEqualTo("15");
    assertThat(nadia.page().getElementById("summary").text()).startsWith("Two more weeks");
  }

  @Test
  void shouldTellOnTheFormWhatTheServiceObjectsTo() {
    world.answers(
        "PUT " + API + "/amendment",
        400,
        Samples.problem(
            400, "invalid-input", "x", "terms.awardPlanned", "It comes before the deadline"));

    Reader nadia =
        nadiaChecksALaterDeadline().presses("Send to an approver").sees("Amend the procurement");

    assertThat(nadia.status()).isEqualTo(422);
    assertThat(nadia.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#terms-awardPlanned-day");
    assertThat(nadia.page().getElementById("terms-tendersUntil-day").val()).isEqualTo("15");
  }

  @Test
  void shouldNotTakeForDoneWhatAnAmendmentCannotDo() {
    nadia()
        .enters("summary", "Nothing")
        .presses("Check the amendment")
        .sees("No term is changed yet.");
    nadia()
        .enters("summary", "Less")
        .enters("terms.description", "")
        .presses("Check the amendment")
        .sees("Say what holds instead.")
        .doesNotSee("No term is changed yet.");

    assertThat(world.calls()).noneMatch(call -> call.request().startsWith("PUT"));
  }
}
