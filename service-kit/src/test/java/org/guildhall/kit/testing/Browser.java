package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser. Where there is none, or GUILDHALL_BROWSER_TESTS=off, tests are skipped and say so
 * loudly. One per test class; every {@link #person} has cookies of their own.
 */
public final class Browser {
  private static final double WAIT_MS = 60_000;
  private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

  /**
   * What a page consists of, not how often nor with which words: which elements with which classes
   * and roles stand inside which.
   */
  private static final String PARTS =
      """
      () => [...new Set([...document.querySelectorAll('body *')].map(e =>
        [e.parentElement, e].map(n => n.localName + '.' + n.className + '[' + [...n.attributes]
          .map(a => a.name + (['role', 'type', 'scope'].includes(a.name) ? '=' + a.value : ''))
          .filter(a => a != 'class').sort() + ']').join('>')))]
      """;

  private static Browser shared;
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final String base;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String base) {
    this.playwright = playwright;
    this.browser = browser;
    this.base = base;
  }

  /**
   * A browser that looks at this installation, or skips the test. One process serves all test
   * classes of a JVM; it ends with it.
   */
  public static Browser at(String base) {
    Browser here = started();
    return new Browser(here.playwright, here.browser, base.replaceAll("/$", ""));
  }

  /** Skips the test when there is no browser; for what would only be prepared for it. */
  public static void mustBeHere() {
    started();
  }

  private static synchronized Browser started() {
    if (shared == null) {
      shared = open();
    }
    return shared;
  }

  private static Browser open() {
    Optional<Path> chromium = chromium();
    if ("off".equals(System.getenv("GUILDHALL_BROWSER_TESTS")) || chromium.isEmpty()) {
      String why =
          chromium.isEmpty()
              ? "no Chromium found (set GUILDHALL_CHROMIUM)"
              : "GUILDHALL_BROWSER_TESTS=off";
      System.getLogger(Browser.class.getName())
          .log(System.Logger.Level.WARNING, "BROWSER TESTS LEFT OUT: " + why);
      Assumptions.abort("Browser tests left out: " + why);
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MS / 2);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(OPTIONS)
                    .setTimeout(2 * WAIT_MS)),
        "");
  }

  /** Somebody with a browser window of their own. */
  public Visitor person() {
    return person(true);
  }

  public Visitor personWithoutJavaScript() {
    return person(false);
  }

  private Visitor person(boolean javaScript) {
    BrowserContext context =
        browser.newContext(
            new NewContextOptions()
                .setBaseURL(base)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
    context.setDefaultTimeout(WAIT_MS);
    return new Visitor(context.newPage(), javaScript);
  }

  private static Optional<Path> chromium() {
    return Stream.of(
            System.getenv("GUILDHALL_CHROMIUM"),
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(p -> p != null && !p.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A person at a browser: goes to pages, fills what labels name, presses buttons. */
  public static final class Visitor {
    private final Page page;
    private final boolean javaScript;

    Visitor(Page page, boolean javaScript) {
      this.page = page;
      this.javaScript = javaScript;
    }

    public Page page() {
      return page;
    }

    public Visitor goesTo(String path) {
      SuiteCounts.count("browser visit");
      page.navigate(path);
      return this;
    }

    /** Signs in at the identity provider's own page (Keycloak's, or the test's). */
    public Visitor signsIn(String username) {
      SuiteCounts.count("browser visit");
      page.navigate("/sign-in?to=/");
      page.locator("#username").fill(username);
      page.locator("#password").fill("guildhall");
      page.locator("#kc-login").click();
      page.waitForURL(url -> !url.contains("/realms/"));
      return this;
    }

    /** As when the session has run out. */
    public Visitor forgetsTheSession() {
      page.context()
          .clearCookies(
              new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
      return this;
    }

    public Visitor signsInInAnotherTab(String username) {
      Page other = page.context().newPage();
      new Visitor(other, javaScript).signsIn(username);
      other.close();
      return this;
    }

    /** Fills the field with this label. */
    public Visitor enters(String label, String value) {
      page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
      return this;
    }

    /** Fills day, month and year of the date with this legend. */
    public Visitor entersDate(String legend, int day, int month, int year) {
      var group =
          page.getByRole(
              com.microsoft.playwright.options.AriaRole.GROUP,
              new Page.GetByRoleOptions().setName(legend));
      group.getByLabel("Day").fill(String.valueOf(day));
      group.getByLabel("Month").fill(String.valueOf(month));
      group.getByLabel("Year").fill(String.valueOf(year));
      return this;
    }

    /** Ticks the box or radio with this label. */
    public Visitor chooses(String label) {
      page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
      return this;
    }

    public Visitor selects(String label, String option) {
      page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
          .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
      return this;
    }

    public Visitor presses(String button) {
      SuiteCounts.count("browser visit");
      page.getByRole(
              com.microsoft.playwright.options.AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(button).setExact(true))
          .first()
          .click();
      return this;
    }

    public Visitor follows(String link) {
      SuiteCounts.count("browser visit");
      page.getByRole(
              com.microsoft.playwright.options.AriaRole.LINK,
              new Page.GetByRoleOptions().setName(link))
          .first()
          .click();
      return this;
    }

    public Visitor sees(String text) {
      PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
      return this;
    }

    public Visitor doesNotSee(String text) {
      PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(text);
      return this;
    }

    // Axe takes seconds: each page once, and again when something stands on it that was on none.
    private boolean isKnown() {
      boolean known = !EXAMINED.add(template());
      for (Object part : parts()) {
        known &= !EXAMINED.add(part.toString());
      }
      return known;
    }

    /** When a page still on its way replaces this one, that page is looked at. */
    private List<?> parts() {
      try {
        return (List<?>) page.evaluate(PARTS);
      } catch (PlaywrightException replaced) {
        page.waitForLoadState();
        return (List<?>) page.evaluate(PARTS);
      }
    }

    private String template() {
      return page.url()
          .replaceFirst("^http://[^/]+", "")
          .replaceFirst("\\?.*", "")
          .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
          .replaceAll("/[0-9]+(?=/|$)", "/N");
    }

    /** What axe finds; when a page still on its way replaces this one, that page is examined. */
    private List<Rule> examined() {
      try {
        return axe();
      } catch (RuntimeException replaced) {
        page.waitForLoadState();
        return axe();
      }
    }

    private List<Rule> axe() {
      AxeRunOptions violationsOnly = new AxeRunOptions();
      violationsOnly.setResultTypes(List.of("violations"));
      AxeResults found =
          new AxeBuilder(page)
              .options(violationsOnly)
              .withTags(
                  List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
              // Without frames from elsewhere nothing is gained by a second page for the results.
              .setLegacyMode(true)
              .analyze();
      if (found.isErrored()) {
        throw new IllegalStateException("axe could not examine: " + found.getErrorMessage());
      }
      return found.getViolations();
    }

    /**
     * No violation of WCAG 2.2 AA that axe can see, and one level-one heading. Axe needs scripts:
     * without them nothing is examined.
     */
    public Visitor findsItAccessible() {
      if (!javaScript || isKnown()) {
        return this;
      }
      List<Rule> violations = examined();
      assertThat(
              violations.stream()
                  .map(v ->
                      v.getId()
                          + ": "
                          + v.getHelp()
                          + " "
                          + v.getNodes().stream().map(n -> n.getHtml()).toList())
                  .toList())
          .as("axe at " + page.url())
          .isEmpty();
      assertThat(page.locator("h1").count())
          .as("headings of level one at " + page.url())
          .isEqualTo(1);
      return this;
    }
  }
}
