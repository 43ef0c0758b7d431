package org.guildhall.portal.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.World.EASTMERE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page says of every cookie that the portal sets what it is for, and of no other. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class CookiesPageTest {
  private final World world = new World();

  @TestHTTPResource URI base;

  @BeforeEach
  void twoOrganisations() {
    world.forgetEverything().answersAsDescribed();
    world.answers(
        "GET /api/v1/me",
        "{\"subject\":\"s\",\"name\":\"n\",\"operator\":false,\"unreadNews\":0,\"memberships\":["
            + World.membership(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.AUTHOR)
            + ","
            + World.membership(EASTMERE, "Eastmere Borough Council", "LONDON_BOROUGH", Role.BUYER)
            + "]}");
    world.answers("PUT /api/v1/me/letters", "{\"refused\":[]}");
    world.answers("GET /api/v1/me/letters", "{\"refused\":[]}");
  }

  @Test
  void shouldNameEveryCookieOfAWholeVisitAndNoOther() {
    List<HttpCookie> set = aWholeVisit();

    assertThat(set)
        .allSatisfy(cookie ->
            assertThat(PortalCookie.ALL)
                .as(cookie.getName())
                .anyMatch(each -> each.isCalled(cookie.getName())));
    assertThat(PortalCookie.ALL)
        .allSatisfy(each ->
            assertThat(set).as(each.name()).anyMatch(cookie -> each.isCalled(cookie.getName())));
  }

  @Test
  void shouldKeepNoCookieLongerThanThePageSays() {
    assertThat(aWholeVisit())
        .allSatisfy(cookie ->
            assertThat(cookie.getMaxAge())
                .as(cookie.getName())
                .isBetween(0L, longest(cookie.getName())));
  }

  private static long longest(String cookie) {
    return PortalCookie.ALL.stream()
        .filter(each -> each.isCalled(cookie))
        .mapToLong(each -> each.longest().toSeconds())
        .findFirst()
        .orElse(-1);
  }

  @Test
  void shouldShowTheCookiesToEverybody() {
    Reader anybody = Reader.of(base).goesTo("/cookies");

    PortalCookie.ALL.forEach(each -> anybody.sees(each.name()).sees(each.purpose()));
  }

  /** Reads, signs in, chooses an organisation, checks a tender, sends a form, signs out. */
  private List<HttpCookie> aWholeVisit() {
    List<HttpCookie> set = new ArrayList<>();
    Reader nadia = Reader.of(base).watchesCookies(set).goesTo("/").signsIn("nadia.northbridge");
    nadia.goesTo("/acting-for").enters("organisation", NORTHBRIDGE.toString()).presses("Continue");
    nadia.goesTo("/tenders/" + NORTHBRIDGE + "/submit");
    nadia.goesTo("/letters").presses("Save").presses("Sign out");
    return set;
  }
}
