package org.guildhall.e2e.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.e2e.run.Installation;
import org.guildhall.kit.testing.Browser;

/** Somebody whom nobody has met, before the page on which one makes an account. */
record Newcomer(Browser.Visitor visitor, String address) {
  static final String PASSWORD = "seven small herons";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Until they are where they were going. */
  void makesAnAccount(Installation installation, String first, String last) {
    visitor.page().locator("#firstName").fill(first);
    visitor.page().locator("#lastName").fill(last);
    visitor.page().locator("#email").fill(address);
    visitor.presses("Create an account").sees("Look into your mailbox");
    visitor.page().navigate(link(installation, 1));
    choosesPassword(PASSWORD);
  }

  void choosesPassword(String password) {
    visitor.page().locator("#password-new").fill(password);
    visitor.page().locator("#password-confirm").fill(password);
    visitor.page().locator("#kc-submit").click();
  }

  /** The link in the last letter to them, when so many are there. */
  String link(Installation installation, int letters) {
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
