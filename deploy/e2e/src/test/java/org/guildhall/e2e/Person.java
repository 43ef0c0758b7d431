package org.guildhall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.testing.Browser;
import org.guildhall.kit.testing.SuiteCounts;

/**
 * Somebody with a browser of their own who finds their way by what stands on the pages: links,
 * labels and buttons. Every page they come to is examined: by axe, for words that only a computer
 * would say, and it is put into the gallery if one is wanted.
 */
public final class Person {
  private static final Pattern MACHINE_WORDS =
      Pattern.compile(
          "\\b[A-Z]{2,}(?:_[A-Z]+)+\\b|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\\bnull\\b|NOT_FOUND");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double BETWEEN_LOOKS_MS = 200;

  private final String username;
  private final Browser.Visitor visitor;
  private final Page page;

  public Person(String username, Browser.Visitor visitor) {
    this.username = username;
    this.visitor = visitor;
    this.page = visitor.page();
    page.setViewportSize(1180, 900);
  }

  /** The only address anybody types. */
  public Person opensTheFrontPage() {
    visitor.goesTo("/");
    return examines();
  }

  public Person signsIn() {
    opensTheFrontPage();
    go(() -> page.getByRole(AriaRole.LINK, named("Sign in", true)).first().click());
    page.locator("#username").fill(username);
    page.locator("#password").fill("guildhall");
    go(() -> page.locator("#kc-login").click());
    return looksAround();
  }

  /** An entry of the menu at the top. */
  public Person chooses(String menuEntry) {
    Locator menu = page.getByRole(AriaRole.NAVIGATION, pageRole("Menu"));
    go(() -> menu.getByRole(AriaRole.LINK, inside(menuEntry)).click());
    return looksAround();
  }

  /** The first link in the page's content that begins with this text. */
  public Person follows(String link) {
    go(() -> link(link).click());
    return looksAround();
  }

  public Person followsInTheFooter(String link) {
    go(() -> page.locator("footer").getByRole(AriaRole.LINK, inside(link)).click());
    return looksAround();
  }

  public Person presses(String button) {
    go(() -> button(button).click());
    return looksAround();
  }

  /** Goes to "Waiting for me", where this task appears sooner or later, and begins it. */
  public Person takesTheTask(String sentence) {
    chooses("Waiting for me");
    reloadsUntil(link(sentence));
    return follows(sentence);
  }

  /** Presses until the other services know what the page relies on. */
  public Person pressesUntilAccepted(String button) {
    Instant end = Instant.now().plus(PATIENCE);
    presses(button);
    while (problem().isVisible() && Instant.now().isBefore(end)) {
      page.waitForTimeout(BETWEEN_LOOKS_MS);
      go(() -> button(button).click());
      examines();
    }
    assertThat(problem()).hasCount(0);
    return this;
  }

  public Person enters(String label, String value) {
    page.getByLabel(label, exactly()).fill(value);
    return this;
  }

  public Person enters(String label, Object value) {
    return enters(label, String.valueOf(value));
  }

  /** Within the fieldset with this legend. */
  public Person entersIn(String legend, String label, Object value) {
    group(legend).getByLabel(label, insideExactly()).fill(String.valueOf(value));
    return this;
  }

  public Person entersDate(String legend, LocalDate date) {
    fillDate(group(legend), date);
    return this;
  }

  public Person entersDateIn(String outer, String legend, LocalDate date) {
    fillDate(
        group(outer).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(legend)),
        date);
    return this;
  }

  public Person entersMoment(String legend, LocalDate date, String time) {
    entersDate(legend, date);
    return entersIn(legend, "Time", time);
  }

  public Person ticks(String label) {
    page.getByLabel(label, exactly()).and(page.locator("input")).check();
    return this;
  }

  public Person ticksIn(String legend, String label) {
    group(legend).getByLabel(label, insideExactly()).check();
    return this;
  }

  public Person selectsIn(String legend, String label, String option) {
    group(legend)
        .getByLabel(label, insideExactly())
        .selectOption(new SelectOption().setLabel(option));
    return this;
  }

  public Person attaches(String label, String fileName, String text) {
    page.getByLabel(label, exactly())
        .setInputFiles(
            new FilePayload(fileName, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public Person sees(String... texts) {
    for (String text : texts) {
      assertThat(page.locator("body")).containsText(text);
    }
    return this;
  }

  /** Looks again until it is there: facts travel between services. */
  public Person seesSoon(String text) {
    reloadsUntil(page.locator("main").getByText(text).first());
    return sees(text);
  }

  public Person doesNotSee(String text) {
    assertThat(page.locator("body")).not().containsText(text);
    return this;
  }

  /** How many buttons of this name there are. */
  public int buttons(String text) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true))
        .count();
  }

  public boolean hasLink(String text) {
    return link(text).count() > 0;
  }

  /** The texts of all links of the page's content that contain this. */
  public java.util.List<String> links(String text) {
    return page.locator("main").getByRole(AriaRole.LINK, inside(text)).allInnerTexts();
  }

  public String downloads(String link) {
    Download download = page.waitForDownload(() -> link(link).click());
    try (var content = download.createReadStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the banner of a training installation says. */
  public LocalDate today() {
    return dateAfter("The date here is ");
  }

  /** The date that stands behind these words. */
  public LocalDate dateAfter(String words) {
    Matcher said =
        Pattern.compile(Pattern.quote(words) + "(\\d+ \\w+ \\d{4})")
            .matcher(page.locator("body").innerText());
    assertThat(said.find()).as("A date after: " + words).isTrue();
    return LocalDate.parse(said.group(1), DATE);
  }

  /** As the pages write a date. */
  public static String written(LocalDate date) {
    return DATE.format(date);
  }

  /** A picture for the documentation. */
  public Person photographs(String name) {
    Gallery.picture(page, name);
    return this;
  }

  public Page page() {
    return page;
  }

  /** Has come to another page, and examines it. */
  public Person looksAround() {
    SuiteCounts.count("browser visit");
    return examines();
  }

  private Person examines() {
    Gallery.visit(page, username);
    if (page.url().contains("/realms/")) {
      return this;
    }
    String words = page.locator("body").innerText();
    Matcher machine = MACHINE_WORDS.matcher(words.replaceAll("ocds-\\S+", ""));
    assertThat(machine.find())
        .as(() -> "%s says \"%s\":%n%s".formatted(page.url(), machine.group(), words))
        .isFalse();
    assertThat(words)
        .as("at " + page.url())
        .doesNotContain("Something went wrong", "Page not found", "You cannot do this");
    visitor.findsItAccessible();
    return this;
  }

  private void reloadsUntil(Locator wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (wanted.count() == 0) {
      assertThat(Instant.now().isBefore(end))
          .as(() ->
              wanted + " never appears at " + page.url() + ":\n" + page.locator("main").innerText())
          .isTrue();
      page.waitForTimeout(BETWEEN_LOOKS_MS);
      page.reload();
    }
  }

  private void go(Runnable click) {
    try {
      page.waitForNavigation(new Page.WaitForNavigationOptions().setTimeout(20_000), click);
    } catch (TimeoutError e) {
      throw new AssertionError(
          "%s: nothing came of it at %s (%s):%n%s"
              .formatted(username, page.url(), e.getMessage(), page.locator("main").innerText()),
          e);
    }
    page.waitForLoadState(LoadState.LOAD);
  }

  private Locator link(String text) {
    return page.locator("main, nav[aria-label=Back], .govuk-breadcrumbs")
        .getByRole(AriaRole.LINK, inside(text))
        .or(page.locator("main").getByRole(AriaRole.BUTTON, inside(text)).and(page.locator("a")))
        .first();
  }

  private Locator button(String text) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true))
        .first();
  }

  private Locator group(String legend) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend)).first();
  }

  private Locator problem() {
    return page.locator(".govuk-error-summary");
  }

  private static void fillDate(Locator group, LocalDate date) {
    group.getByLabel("Day").fill(String.valueOf(date.getDayOfMonth()));
    group.getByLabel("Month").fill(String.valueOf(date.getMonthValue()));
    group.getByLabel("Year").fill(String.valueOf(date.getYear()));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions insideExactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions pageRole(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions named(String name, boolean exact) {
    return pageRole(name).setExact(exact);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
