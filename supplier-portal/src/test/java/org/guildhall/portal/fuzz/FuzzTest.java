package org.guildhall.portal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent to the portal is answered with a page, and never with an error of ours. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class FuzzTest {
  private final World world = new World();
  @TestHTTPResource URI base;

  @Test
  void shouldAnswerWhatNobodyMeansWithAPage() {
    PortalFuzzer fuzzer = everyForm(1);

    assertThat(fuzzer.run(1_000)).isEmpty();
    assertThat(fuzzer.forms()).isGreaterThan(80);
    // It gets behind the door.
    assertThat(fuzzer.statuses()).containsKeys(200, 303, 400, 404);
  }

  @Test
  @Tag("long")
  void shouldAnswerWhatNobodyMeansWithAPageForLong() {
    assertThat(everyForm(2).run(20_000)).isEmpty();
  }

  /** Of councils and suppliers. */
  private PortalFuzzer everyForm(long seed) {
    PortalFuzzer fuzzer = new PortalFuzzer(base, seed);
    world.forgetEverything().answersAsDescribed();
    world.memberOf(
        EveryPage.ID,
        "Northbridge City Council",
        "UNITARY",
        Role.ADMIN,
        Role.AUTHOR,
        Role.APPROVER,
        Role.BUYER,
        Role.OPENER,
        Role.EVALUATOR);
    fuzzer.readBy(Reader.of(base).signsIn("olive.operator"));
    world.memberOf(EveryPage.ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    fuzzer.readBy(Reader.of(base).signsIn("sam.brightpath"));
    // Whoever sends a form now may do everything.
    world.memberOf(EveryPage.ID, "Everything Ltd", "UNITARY", Role.values());
    return fuzzer;
  }
}
