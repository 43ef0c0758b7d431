package org.guildhall.e2e.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.kit.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That people whom nobody has met get in by themselves, and back in when they forgot how. */
@ExtendWith(OneInstallation.class)
class FirstDayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final String address =
      "una." + UUID.randomUUID().toString().substring(0, 8) + "@kestrel.example";

  @Test
  void shouldLetAFirmThatNobodyKnowsMakeAnAccountAndRegister(Installation installation) {
    Browser.mustBeHere();
    Browser browser = Browser.at(installation.portal());
    Browser.Visitor una = browser.person();

    una.goesTo("/").follows("Register your business").sees("Sign in to Guildhall");
    una.follows("Create an account").findsItAccessible();
    una.page().locator("#firstName").fill("Una");
    una.page().locator("#lastName").fill("Okafor");
    una.page().locator("#email").fill(address);
    una.presses("Create an account").sees("Look into your mailbox");
    una.page().navigate(link(installation, 1));
    choosesPassword(una, "seven small herons");
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
    una.page().navigate(link(installation, 2));
    choosesPassword(una, "eight tall herons");

    una.goesTo("/sign-in").sees("Waiting for me").sees("Kestrel Data Ltd");
  }

  private static void choosesPassword(Browser.Visitor visitor, String password) {
    visitor.page().locator("#password-new").fill(password);
    visitor.page().locator("#password-confirm").fill(password);
    visitor.page().locator("#kc-submit").click();
  }

  /** The link in the last letter to her, when so many are there. */
  private String link(Installation installation, int letters) {
    String told =
        await()
            .atMost(PATIENCE)
            .until(
                () -> installation.told("mail", address),
                said -> said.split(address, -1).length > letters);
    Matcher link = LINK.matcher(told);
    assertThat(link.find()).as(told).isTrue();
    return link.group();
  }
}
