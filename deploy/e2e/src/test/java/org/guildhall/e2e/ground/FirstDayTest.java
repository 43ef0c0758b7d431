package org.guildhall.e2e.ground;

import java.util.UUID;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.kit.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That people whom nobody has met get in by themselves, and back in when they forgot how. */
@ExtendWith(OneInstallation.class)
class FirstDayTest {
  private final String address =
      "una." + UUID.randomUUID().toString().substring(0, 8) + "@kestrel.example";

  @Test
  void shouldLetAFirmThatNobodyKnowsMakeAnAccountAndRegister(Installation installation) {
    Browser.mustBeHere();
    Browser browser = Browser.at(installation.portal());
    Browser.Visitor una = browser.person();

    una.goesTo("/").follows("Register your business").sees("Sign in to Guildhall");
    una.follows("Create an account").findsItAccessible();
    new Newcomer(una, address).makesAnAccount(installation, "Una", "Okafor");
    una.sees("Register an organisation")
        .enters("Name or number of the organisation", "Kestrel Data")
        .presses("Look for it")
        .follows("Enter its details")
        .enters("Name", "Kestrel Data Ltd")
        .selects("Kind", "Supplier")
        .presses("Register")
        .sees("Your organisation is registered. An operator checks it next.");

    una.presses("Sign out");
    choosesANewPassword(browser.person(), installation);
  }

  private void choosesANewPassword(Browser.Visitor una, Installation installation) {
    una.goesTo("/sign-in").follows("I have forgotten my password").findsItAccessible();
    una.page().locator("#username").fill(address);
    una.page().locator("#kc-reset-password-form [type=submit]").click();
    Newcomer newcomer = new Newcomer(una, address);
    una.page().navigate(newcomer.link(installation, 2));
    newcomer.choosesPassword("eight tall herons");

    una.goesTo("/sign-in").sees("Waiting for me").sees("Kestrel Data Ltd");
  }
}
