package org.guildhall.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class RegistrationPagesTest {
  private static final String KNOWN = "/api/v1/organisations/" + World.NORTHBRIDGE;

  private final World world = new World();

  @TestHTTPResource URI base;

  @Test
  void shouldTakeOverTheOrganisationThatWasFoundAlsoWhenItsNumberIsCorrected() {
    String northbridge =
        Samples.organisation(World.NORTHBRIDGE, "Northbridge Council", "UNITARY", "PENDING")
            .replace("\"REGISTERED\"", "\"IMPORTED\"");
    world.forgetEverything().answersAsDescribed().answers("GET " + KNOWN, northbridge);
    world.answers("POST " + KNOWN + "/takeover", 422, refusal());
    Reader nadia =
        Reader.of(base)
            .signsIn("nadia.northbridge")
            .goesTo("/organisations/new/details?known=" + World.NORTHBRIDGE)
            .sees("Take over Northbridge Council")
            .enters("name", "Northbridge City Council")
            .enters("identifiers[0].id", "NEW");

    nadia.presses("Register").sees("Take over Northbridge Council").sees("Its letters are capital");

    world.answers("POST " + KNOWN + "/takeover", 201, northbridge);
    nadia.presses("Register").sees("Your organisation is registered");
    assertThat(world.last("POST " + KNOWN + "/takeover").body())
        .contains("Northbridge City Council")
        .contains("\"NEW\"");
  }

  @Test
  void shouldSayWhatDoesNotReadInAnAddressThatSomebodyCut() {
    world.forgetEverything().answersAsDescribed();

    Reader.of(base)
        .signsIn("nadia.northbridge")
        .goesTo("/organisations/new/details?known=banana")
        .sees("This is not an id");
  }

  private static String refusal() {
    return Samples.problem(
        422,
        "invalid-request",
        "Some fields are wrong",
        "/identifiers/0/id",
        "Its letters are capital");
  }
}
