package org.guildhall.portal.shared.pick;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.portal.testing.Samples.CHALLENGE;
import static org.guildhall.portal.testing.World.NORTHBRIDGE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.kit.base.actor.Role;
import org.guildhall.kit.testing.Browser;
import org.guildhall.portal.testing.PortalWorld;
import org.guildhall.portal.testing.Samples;
import org.guildhall.portal.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is chosen by its name while somebody types, by keyboard, on a small screen. */
@QuarkusTest
@QuarkusTestResource(PortalWorld.class)
class PickerTest {
  private static final String API = "/api/v1/challenges/" + CHALLENGE;
  private final World world = new World();
  private final List<String> complaints = new ArrayList<>();
  @TestHTTPResource URI base;

  @BeforeEach
  void aDraftIsWritten() {
    world.forgetEverything();
    world.memberOf(NORTHBRIDGE, "Northbridge City Council", "UNITARY", Role.values());
    world.answers("GET " + API, Samples.challenge("DRAFT", "REVISE", "SUBMIT"));
    world.answers("PUT " + API, Samples.challenge("DRAFT"));
    world.answers("GET " + API + "/support", Samples.support());
    world.answers("GET " + API + "/questions", Samples.questions());
    world.answers(
        "GET /api/v1/organisations",
        """
        {"items":[{"id":"%s","name":"<b>Acme</b> & Sons","kind":"SUPPLIER","status":"VERIFIED",\
        "origin":"REGISTERED","region":"TLL","vcse":false,"registeredAt":"2026-11-01T09:00:00Z",\
        "identifiers":[{"scheme":"GB-COH","id":"01"}]}],"next":null}\
        """
            .formatted(CHALLENGE));
  }

  private Page opens(String path) {
    Browser.Visitor nadia = Browser.at(base.toString()).person().signsIn("nadia.northbridge");
    nadia.page().setViewportSize(320, 640);
    nadia
        .page()
        .onConsoleMessage(said -> {
          if (said.type().equals("error")) {
            complaints.add(said.text());
          }
        });
    Page page = nadia.goesTo(path).page();
    // The script replaces the fields; what a test types so fast would be lost with the old ones.
    assertThat(page.locator("[data-pick] [role=combobox]"))
        .hasCount(page.locator("[data-pick]").count());
    return page;
  }

  private static Locator options(Page page, String id) {
    return page.locator("#" + id + "__listbox [role=option]");
  }

  @Test
  void shouldChooseSubjectsAndAreasWithTheKeyboardOnASmallScreen() {
    Page page = opens("/challenges/" + CHALLENGE + "/edit");
    Locator cpv = page.getByLabel("CPV codes", new Page.GetByLabelOptions().setExact(true));
    assertThat(cpv).hasAttribute("role", "combobox");
    assertThat(cpv).hasAttribute("aria-describedby", Pattern.compile("^cpv-hint"));
    cpv.pressSequentially("rubbish collection serv");
    assertThat(options(page, "cpv").first()).containsText("Refuse collection services (90511000)");
    assertThat(cpv).hasAttribute("aria-expanded", "true");
    assertThat(cpv).hasAttribute("aria-describedby", Pattern.compile("^cpv-hint"));
    findsItAccessible(page);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(page.getByLabel("Refuse collection services (90511000)")).isChecked();
    assertThat(page.locator("#cpv-pick [role=status].govuk-visually-hidden").last())
        .hasText("Refuse collection services (90511000) is chosen.");
    assertThat(cpv).hasValue("");
    assertThat(cpv).isFocused();
    findsItAccessible(page);
  }

  @Test
  void shouldSendWhatWasChosenAndMakeNoScreenWider() {
    Page page = opens("/challenges/" + CHALLENGE + "/edit");
    page.getByLabel("Areas", new Page.GetByLabelOptions().setExact(true)).pressSequentially("tees");
    assertThat(options(page, "areas").first()).containsText("Tees Valley and Durham (TLC1)");
    options(page, "areas").first().click();
    assertThat(page.getByLabel("Tees Valley and Durham (TLC1)")).isChecked();
    page.getByLabel("Service in the local government services list").pressSequentially("street li");
    assertThat(options(page, "serviceArea").first()).containsText("Street lighting (564)");
    options(page, "serviceArea").first().click();
    assertThat(page.getByLabel("Service in the local government services list"))
        .hasValue("Street lighting (564)");
    assertThat(
            (boolean)
                page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
    findsItAccessible(page);

    page.getByText("Save draft").click();
    page.waitForURL(url -> url.endsWith(CHALLENGE.toString()));
    assertThat(world.last("PUT " + API).body())
        .contains(
            "\"serviceArea\":564", "\"cpv\":[\"72000000\"]", "\"areas\":[\"TLG31\",\"TLC1\"]");
    assertThat(complaints).as("what the browser refused or could not do").isEmpty();
  }

  @Test
  void shouldSendWordsThatWereNotChosenAsWithoutScript() {
    Page page = opens("/challenges/" + CHALLENGE + "/edit");
    page.getByLabel("Areas", new Page.GetByLabelOptions().setExact(true)).fill("lincoln");
    page.getByText("Save draft").click();
    assertThat(page.locator("#areas-error")).containsText("Choose which area you mean");
    page.getByLabel("Lincolnshire (TLF3)", new Page.GetByLabelOptions().setExact(true)).check();
    findsItAccessible(page);
    page.getByText("Save draft").click();
    page.waitForURL(url -> url.endsWith(CHALLENGE.toString()));
    assertThat(world.last("PUT " + API).body()).contains("\"areas\":[\"TLG31\",\"TLF3\"]");
  }

  @Test
  void shouldOfferUnitsAndOrganisationsAndTakeWhatIsTypedBesides() {
    world.answers("GET " + API, Samples.challenge("OPEN", "STATE_SUPPORT"));
    world.answers("PUT " + API + "/support", "{\"version\":1,\"rung\":\"INTENT\"}");
    Page page = opens("/challenges/" + CHALLENGE + "/support");
    complaints.clear();
    page.getByLabel("We intend to buy").check();
    page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).fill("Lamps");
    page.getByLabel("Quantity", new Page.GetByLabelOptions().setExact(true)).fill("2");
    page.getByLabel("Unit", new Page.GetByLabelOptions().setExact(true)).pressSequentially("lam");
    assertThat(options(page, "lines-0-unit").first()).containsText("lamps");
    options(page, "lines-0-unit").first().click();
    Locator supplier = page.getByLabel("Present supplier");
    supplier.pressSequentially("acme");
    assertThat(options(page, "lines-0-currentContract-supplier").first())
        .containsText("<b>Acme</b> & Sons (Wales, Companies House number 01)");
    options(page, "lines-0-currentContract-supplier").first().click();
    assertThat(supplier).hasValue("<b>Acme</b> & Sons");
    findsItAccessible(page);
    page.getByText("Save our demand").click();
    page.waitForURL(url -> url.endsWith(CHALLENGE.toString()));
    assertThat(world.last("PUT " + API + "/support").body())
        .contains("\"unit\":\"lamps\"", "\"supplier\":\"<b>Acme</b> & Sons\"");
    assertThat(complaints).as("what the browser refused or could not do").isEmpty();
  }

  private static void findsItAccessible(Page page) {
    var found = new com.deque.html.axecore.playwright.AxeBuilder(page).analyze();
    assertThat(found.getViolations()).as(found.getViolations().toString()).isEmpty();
  }
}
