package org.guildhall.e2e.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.kit.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That signing out is what it says, with the identity provider there really is. */
@ExtendWith(OneInstallation.class)
class SignOutTest {

  @Test
  void shouldAskForThePasswordAgainInEveryBrowser(Installation installation) {
    Browser.mustBeHere();
    Browser browser = Browser.at(installation.portal());
    Browser.Visitor atWork = browser.person().signsIn("max.meridian");
    Browser.Visitor atHome = browser.person().signsIn("max.meridian");

    atWork.presses("Sign out").sees("You have signed out everywhere");

    assertThat(isAskedForThePassword(atWork)).isTrue();
    assertThat(isAskedForThePassword(atHome)).isTrue();
  }

  private static boolean isAskedForThePassword(Browser.Visitor visitor) {
    visitor.goesTo("/tasks");
    return visitor.page().locator("#password").isVisible();
  }
}
