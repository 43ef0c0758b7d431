package org.guildhall.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PageParts;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axe looks once at everything the pages are made of. Which pages show something that none before
 * them did is found out without a browser; only those are opened in one.
 */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class EveryPageIsAccessibleTest {
  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisAnswerAsDescribed() {
    world.forgetEverything().answersAsDescribed();
  }

  @Test
  void shouldHaveNoPagePartThatAxeObjectsTo() {
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
    List<String> pages = PageParts.pagesWithAllOfThem(Reader.of(base).signsIn("olive.operator"));
    assertThat(pages).isNotEmpty();

    var olive = Browser.at(base.toString()).person().signsIn("olive.operator");
    pages.forEach(page -> olive.goesTo(page).findsItAccessible());
  }
}
