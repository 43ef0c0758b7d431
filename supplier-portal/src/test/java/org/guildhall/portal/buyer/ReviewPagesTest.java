package org.guildhall.portal.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authors and approvers see on one page what will be public, and what is missing. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ReviewPagesTest {
  private static final String PAGE = "/challenges/" + CHALLENGE;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(
        World.NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR, Role.APPROVER);
    lacks();
  }

  private void challengeIs(String status, String... acts) {
    world.answers("GET /api/v1/challenges/" + CHALLENGE, Samples.challenge(status, acts));
  }

  private void lacks(String... fields) {
    StringBuilder all = new StringBuilder();
    for (String field : fields) {
      all.append(all.isEmpty() ? "" : ",")
          .append("{\"field\":\"%1$s\",\"message\":\"Say %1$s\"}".formatted(field));
    }
    world.answers("GET /api/v1/challenges/" + CHALLENGE + "/brief-gate", "[" + all + "]");
  }

  private Reader nadia() {
    return Reader.of(base).signsIn("nadia.northbridge");
  }

  @Test
  void shouldShowAnApproverExactlyWhatWillBePublicAndNoWayToChangeIt() {
    challengeIs("IN_REVIEW", "PUBLISH", "SEND_BACK");
    String shown = nadia().goesTo(PAGE).page().select("main").text();

    Reader review = nadia().goesTo(PAGE + "/review");

    Element asPublic = review.page().selectFirst(".gh-preview");
    assertThat(asPublic.text())
        .contains("They cannot see where they stand.", "4,000 households", "Calls fall by half.")
        .contains("£20,000 to £60,000.50 without VAT", "Works with the housing system")
        .contains("Survey.pdf");
    assertThat(shown).contains(asPublic.text());
    assertThat(review.page().select("a[href*='/edit']")).isEmpty();
    assertThat(nadia().goesTo(PAGE).page().select("a[href$='/edit']")).isEmpty();
  }

  @Test
  void shouldLeadFromWhatIsMissingToItsField() {
    challengeIs("DRAFT", "REVISE", "SUBMIT");
    lacks("problem.what", "budget", "wantedFrom", "responsesUntil", "constraints");

    Reader review = nadia().goesTo(PAGE + "/review");

    var links = review.page().select("main a[href*='/edit#']");
    assertThat(links).hasSize(5);
    Reader form = nadia().goesTo(PAGE + "/edit");
    for (Element link : links) {
      String field = link.attr("href").replaceFirst(".*#", "");
      assertThat(form.page().getElementById(field)).as(field).isNotNull();
    }
    review.doesNotSee("Send to an approver");
  }

  @Test
  void shouldShowAnAuthorWhatGoesToTheApprover() {
    challengeIs("DRAFT", "REVISE", "SUBMIT");

    nadia()
        .goesTo(PAGE + "/review")
        .sees("They cannot see where they stand.")
        .presses("Send to an approver")
        .sees("It is with an approver now.");
  }
}
