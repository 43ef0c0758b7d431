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
import org.jspecify.annotations.Nullable;
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

  @Test
  void shouldSayBeforeRegisteringWhatIsCheckedHowLongItTakesAndHowPeopleHear() {
    world.forgetEverything().answersAsDescribed();
    Reader.of(base)
        .signsIn("nadia.northbridge")
        .goesTo("/organisations/new/details")
        .sees("compares name and numbers with the public registers")
        .sees("nobody has promised a time here")
        .sees("You get a letter when it is done");
  }

  @Test
  void shouldLetTheOperatorSayWhyAnOrganisationCannotBeVerified() {
    String path = "/operator/organisations/" + World.NORTHBRIDGE;
    world
        .forgetEverything()
        .answersAsDescribed()
        .answers("GET " + KNOWN, pending(null))
        .answers("POST " + KNOWN + "/refusal", pending("Wrong number"));
    Reader olive = Reader.of(base).signsIn("olive.operator").goesTo(path);

    olive.presses("Send it back").sees("Say why it cannot be verified");
    olive.enters("reason", "Wrong number").presses("Send it back").sees("Its administrators are");

    assertThat(world.last("POST " + KNOWN + "/refusal").body()).contains("Wrong number");
  }

  @Test
  void shouldSayWhereTheDetailsAreCorrectedWhyTheyHaveToBe() {
    world
        .forgetEverything()
        .answersAsDescribed()
        .answers("GET " + KNOWN, pending("The number is another council's"));
    Reader.of(base)
        .signsIn("nadia.northbridge")
        .goesTo("/organisations/" + World.NORTHBRIDGE + "/edit")
        .sees("could not be verified: The number is another council")
        .sees("the operator checks it again");
  }

  private static String pending(@Nullable String refusal) {
    return Samples.organisation(World.NORTHBRIDGE, "Northbridge Council", "UNITARY", "PENDING")
        .replace(
            "\"refusalReason\":null",
            "\"refusalReason\":" + (refusal == null ? "null" : "\"" + refusal + "\""));
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
