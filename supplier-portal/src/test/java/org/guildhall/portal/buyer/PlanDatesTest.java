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

/** A plan begins with dates that the Act allows. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PlanDatesTest {
  private static final String PAGE = "/procurements/" + EveryPage.ID + "/plan/timetable";

  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.BUYER);
  }

  private Reader plan(String timetable) {
    world.answers(
        "GET /api/v1/procurements/" + EveryPage.ID,
        Samples.procurement(EveryPage.ID, Samples.next("REVISE_PLAN", "LEAD", "BUYER", null, true))
            .replaceFirst("\"timetable\":\\{[^}]*}", "\"timetable\":" + timetable));
    return Reader.of(base).signsIn("nadia.northbridge").goesTo(PAGE);
  }

  private static String year(Reader page, String date) {
    return page.page().select("[name=timetable." + date + "-year]").val();
  }

  @Test
  void shouldProposeTheEarliestLawfulDatesOfAPlanThatHasNone() {
    Reader nadia = plan("{}");

    nadia.sees("the earliest that the Act allows");
    assertThat(year(nadia, "publishOn")).isEqualTo("2027");
    assertThat(year(nadia, "tendersUntil")).isEqualTo("2027");
    assertThat(year(nadia, "contractStart")).isEqualTo("2027");
    assertThat(year(nadia, "contractEnd")).isEmpty();
  }

  @Test
  void shouldLeaveTheDatesOfAPlanAsTheyAre() {
    Reader nadia = plan("{\"publishOn\":\"2031-05-06\"}");

    nadia.doesNotSee("the earliest that the Act allows");
    assertThat(year(nadia, "publishOn")).isEqualTo("2031");
    assertThat(year(nadia, "tendersUntil")).isEmpty();
  }
}
