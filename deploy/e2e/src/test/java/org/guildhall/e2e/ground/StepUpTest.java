package org.guildhall.e2e.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guildhall.e2e.run.Installation;
import org.guildhall.e2e.run.OneInstallation;
import org.guildhall.kit.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the identity provider there really is asks for a second factor when it is wanted. */
@ExtendWith(OneInstallation.class)
class StepUpTest {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_OF_A_LETTER = 5;
  private static final long SECONDS_OF_A_CODE = 30;
  private static final int CODES = 1_000_000;

  @Test
  void shouldLetSomebodySetOneUpAndShowItAndSayInTheSessionThatTheyHave(Installation installation)
      throws GeneralSecurityException {
    Browser.mustBeHere();
    Browser browser = Browser.at(installation.portal());
    Browser.Visitor max = browser.person();
    max.goesTo("/account").follows("Create an account");
    String address = "max." + UUID.randomUUID().toString().substring(0, 8) + "@stone.example";
    new Newcomer(max, address).makesAnAccount(installation, "Max", "Stone");
    max.sees("Your account").doesNotSee("You have shown your second factor").findsItAccessible();

    max.follows("Show your second factor now");
    // Making an account was no sign-in with a password yet.
    max.page().locator("#password").fill(Newcomer.PASSWORD);
    max.page().locator("#kc-login").click();
    max.page().locator("#mode-manual").click();
    String secret = max.page().locator("#kc-totp-secret-key").innerText();
    max.page().locator("#totp").fill(code(secret, Instant.now()));
    max.page().locator("#userLabel").fill("telephone");
    max.page().locator("#saveTOTPBtn").click();

    max.sees("Your account").sees("You have shown your second factor at this sign-in");
    max.goesTo("/second-factor?to=/signed-in").sees("You are signed in");
    assertThat(max.page().url()).startsWith(installation.portal());
  }

  /** As an app makes it (RFC 6238). */
  private static String code(String secret, Instant now) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(bytes(secret), "RAW"));
    long step = now.getEpochSecond() / SECONDS_OF_A_CODE;
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % CODES);
  }

  private static byte[] bytes(String base32) {
    String letters = base32.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    ByteBuffer bytes = ByteBuffer.allocate(letters.length() * BITS_OF_A_LETTER / Byte.SIZE);
    int bits = 0;
    int known = 0;
    for (char letter : letters.toCharArray()) {
      bits = bits << BITS_OF_A_LETTER | LETTERS.indexOf(letter);
      known += BITS_OF_A_LETTER;
      if (known >= Byte.SIZE) {
        known -= Byte.SIZE;
        bytes.put((byte) (bits >> known));
      }
    }
    return bytes.array();
  }
}
