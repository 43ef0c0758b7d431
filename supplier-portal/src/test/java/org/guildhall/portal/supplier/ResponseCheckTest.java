package org.guildhall.portal.supplier;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A supplier sees all of its response before it sends it. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class ResponseCheckTest {
  private static final String API = "/api/v1/responses/" + Samples.RESPONSE;
  private static final String PAGE = "/responses/" + Samples.RESPONSE;
  private static final String LACKS =
      """
      "missing":[{"field":"approach","message":"Say how you would solve the problem"},
        {"field":"evidence","message":"Say where it is live, and with what result"},
        {"field":"priceBands","message":"Give an indicative price for one unit"}]\
      """;

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void aWholeDraft() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(World.BRIGHTPATH, "Brightpath Digital Ltd", "SUPPLIER", Role.BIDDER);
    world.answers("GET /api/v1/challenges/" + Samples.CHALLENGE, Samples.challenge("OPEN"));
    responseIs(Samples.response("DRAFT", "WRITE", "SUBMIT"));
  }

  private void responseIs(String response) {
    world.answers("GET " + API, response);
    world.answers("PUT " + API, response);
  }

  private Reader sam() {
    return Reader.of(base).signsIn("sam.brightpath");
  }

  @Test
  void shouldShowAllOfAResponseWithAWayToChangeEachPart() {
    Reader sam = sam().goesTo(PAGE + "/submit");

    sam.sees("Northbridge City Council")
        .sees("Brightpath Digital Ltd")
        .sees("20 January 2027 at 5pm, London time")
        .sees("A public page with each household's position.")
        .sees("Southport Calls fell by 40%.")
        .sees("1 to 5 units £9,000")
        .sees("6 units or more £7,500.25")
        .sees("Apache-2.0")
        .sees("What happens next");
    Reader form = sam().goesTo(PAGE + "/edit");
    for (Element link : sam.page().select("main a[href*='/edit#']")) {
      String field = link.attr("href").replaceFirst(".*#", "");
      assertThat(form.page().getElementById(field)).as(field).isNotNull();
    }
    assertThat(sam.page().select("main a[href*='/edit#']")).hasSizeGreaterThan(6);
  }

  @Test
  void shouldTellWhatIsMissingOnTheFormBesideItsField() {
    responseIs(
        Samples.response("DRAFT", "WRITE", "SUBMIT")
            .replace("\"missing\":[]", LACKS)
            .replaceFirst("\"evidence\":\\[[^\\]]*]", "\"evidence\":[]")
            .replaceFirst("\"priceBands\":\\[[^\\]]*]", "\"priceBands\":[]"));

    Reader sam = sam().goesTo(PAGE + "/edit").presses("Save and send");

    assertThat(sam.page().title()).startsWith("Error: ");
    var links = sam.page().select(".govuk-error-summary a");
    assertThat(links.eachAttr("href"))
        .containsExactly("#approach", "#evidence-0-where", "#priceBands-0-unitPrice");
    for (Element link : links) {
      String field = link.attr("href").substring(1);
      assertThat(sam.page().getElementById(field)).as(field).isNotNull();
      assertThat(sam.page().getElementById(field + "-error").text()).contains(link.text());
    }
    sam.goesTo(PAGE + "/submit").sees("What is missing").doesNotSee("Send response");
  }

  @Test
  void shouldSendWhatWasChecked() {
    sam()
        .goesTo(PAGE + "/submit")
        .presses("Send response")
        .sees("Your response is with the council.");

    assertThat(world.last("POST " + API + "/submission").idempotencyKey()).isNotBlank();
  }
}
