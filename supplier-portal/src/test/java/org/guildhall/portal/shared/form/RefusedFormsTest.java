package org.guildhall.portal.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.portal.testing.EveryPage;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Reader;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that an API refuses is ever told as done; a new form is among them by itself. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class RefusedFormsTest {
  private final World world = new World();
  @TestHTTPResource URI base;

  @BeforeEach
  void theApisRefuse() {
    world.forgetEverything().answersAsDescribed().refusesWhateverIsDone();
  }

  @Test
  void shouldTellCouncilsOfNothingAsDoneThatWasRefused() {
    world.memberOf(EveryPage.ID, "Northbridge City Council", "UNITARY", Role.values());
    assertThat(refusedOf(Reader.of(base).signsIn("olive.operator"))).isGreaterThan(40);
  }

  @Test
  void shouldTellSuppliersOfNothingAsDoneThatWasRefused() {
    world.memberOf(EveryPage.ID, "Brightpath Digital Ltd", "SUPPLIER", Role.ADMIN, Role.BIDDER);
    assertThat(refusedOf(Reader.of(base).signsIn("sam.brightpath"))).isGreaterThan(20);
  }

  /** How many forms told of the refusal. */
  private int refusedOf(Reader reader) {
    SoftAssertions forms = new SoftAssertions();
    int refused = 0;
    for (String path : EveryPage.addresses()) {
      for (int form : reader.goesTo(path).formsToSend()) {
        String sent = "form %d of %s".formatted(form, path);
        int before = world.calls().size();
        reader.goesTo(path).sendsAsItIs(form);
        boolean asked =
            world.calls().stream()
                .skip(before)
                .anyMatch(call -> !call.request().startsWith("GET "));
        if (asked) {
          forms
              .assertThat(reader.page().select(".govuk-notification-banner--success"))
              .as(sent)
              .isEmpty();
          forms.assertThat(reader.status()).as(sent).isGreaterThanOrEqualTo(400);
          forms.assertThat(reader.page().text()).as(sent).contains(World.REFUSED);
          refused++;
        }
      }
    }
    forms.assertAll();
    return refused;
  }
}
