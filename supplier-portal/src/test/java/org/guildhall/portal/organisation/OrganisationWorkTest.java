package org.guildhall.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.World.BRIGHTPATH;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation has done is on its page, for everybody. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class OrganisationWorkTest {
  private static final UUID ID = EveryPage.ID;
  private static final String PAGE = "/organisations/" + NORTHBRIDGE;

  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void aCouncil() {
    world.forgetEverything();
    world.answers(
        "GET /api/v1/organisations/" + NORTHBRIDGE,
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "VERIFIED"));
  }

  private void hasDone() {
    world.answers(
        "GET /api/v1/challenges",
        """
        {"items":[{"id":"%s","organisation":%s,"title":"Missed bins","status":"PROCURING","edition":1,
          "publishedAt":"2026-11-05T09:00:00Z"}],"next":null}\
        """
            .formatted(
                ID, Samples.organisationRef(NORTHBRIDGE, "Northbridge City Council", "UNITARY")));
    world.answers(
        "GET /api/v1/procurements",
        """
        {"items":[{"id":"%1$s","consortiumId":"%1$s","challengeId":"%1$s","leadId":"%2$s",
          "procedure":"OPEN","title":"Bin routes","status":"CONTRACTED",
          "createdAt":"2026-11-05T09:00:00Z"}],"next":null}\
        """
            .formatted(ID, NORTHBRIDGE));
    world.answers(
        "GET /api/v1/contracts",
        """
        {"items":[{"id":"%1$s","procurementId":"%1$s","lotNumber":1,"lotTitle":"Route planning",
          "buyerId":"%2$s","buyerName":"Northbridge City Council","supplierId":"%3$s",
          "supplierName":"Brightpath Digital Ltd","amount":42000,"signedOn":"2026-11-20"}],
         "next":null}\
        """
            .formatted(ID, NORTHBRIDGE, BRIGHTPATH));
  }

  @Test
  void shouldListChallengesProcurementsSavingsAndAwards() {
    hasDone();

    Reader anybody = Reader.of(base).goesTo(PAGE);

    anybody.sees("Missed bins").sees("Bin routes").sees("(lead)");
    anybody.sees("Route planning").sees("Brightpath Digital Ltd").sees("£42,000");
    assertThat(anybody.page().select("main a").eachAttr("href"))
        .contains(
            "/challenges/" + ID,
            "/procurements/" + ID,
            "/procurements/" + ID + "/savings",
            "/procurements/" + ID + "/contracts",
            "/organisations/" + BRIGHTPATH);
    assertThat(world.last("GET /api/v1/challenges").request())
        .contains("organisation=" + NORTHBRIDGE);
    assertThat(world.last("GET /api/v1/procurements").request()).contains("buyer=" + NORTHBRIDGE);
    assertThat(world.last("GET /api/v1/contracts").request())
        .contains("organisation=" + NORTHBRIDGE);
  }

  @Test
  void shouldShowTheOrganisationThoughTheBuyingIsAway() {
    hasDone();
    world.answers("GET /api/v1/procurements", 503, "");
    world.answers("GET /api/v1/contracts", 503, "");

    Reader.of(base)
        .goesTo(PAGE)
        .sees("Northbridge City Council")
        .sees("Missed bins")
        .sees("can be shown at the moment");
  }

  @Test
  void shouldSayThatAnOrganisationHasDoneNothingYet() {
    String nothing = "{\"items\":[],\"next\":null}";
    world.answers("GET /api/v1/challenges", nothing);
    world.answers("GET /api/v1/procurements", nothing);
    world.answers("GET /api/v1/contracts", nothing);

    Reader.of(base)
        .goesTo(PAGE)
        .sees("This organisation has published, bought or signed nothing here yet.");
  }

  @Test
  void shouldSayBesideAChallengeAndAProcurementHowToReachTheBuyer() {
    String council =
        Samples.organisation(NORTHBRIDGE, "Northbridge City Council", "UNITARY", "VERIFIED")
            .replace("\"email\":null", "\"email\":\"buying@northbridge.example\"");
    world.answersAsDescribed();
    world.answers("GET /api/v1/organisations/" + NORTHBRIDGE, council);
    world.answers("GET /api/v1/challenges/" + Samples.CHALLENGE, Samples.challenge("OPEN"));
    world.answers("GET /api/v1/procurements/" + ID, Samples.procurement(ID, ""));

    for (String page : List.of("/challenges/" + Samples.CHALLENGE, "/procurements/" + ID, PAGE)) {
      Reader.of(base).goesTo(page).sees("buying@northbridge.example");
    }
  }
}
