package org.guildhall.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.e2e.People;
import org.guildhall.e2e.Person;
import org.guildhall.e2e.run.Installation;
import org.guildhall.kit.testing.Browser;

/** Who plays which step of the tour in the README. */
final class TourSteps {
  private static final String BINS = "Residents can report a missed bin once";
  private static final String ROADS = "Road works are announced where people look";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Installation installation;
  private final Browser browser;
  private final People people;

  TourSteps(Installation installation, Browser browser) {
    this.installation = installation;
    this.browser = browser;
    this.people = new People(browser);
  }

  Map<Integer, Consumer<TourStep>> byNumber() {
    return new TreeMap<>(
        Map.of(
            1, this::search,
            2, this::officer,
            3, this::approver,
            4, this::anotherCouncil,
            5, this::consortium,
            6, this::firm,
            7, this::oneself));
  }

  private void search(TourStep step) {
    Person anybody = people.anybody().opensTheFrontPage();
    anybody
        .enters("Search challenges, procurements and notices", step.says("missed bins"))
        .presses("Search")
        .seesSoon(BINS);
    step.says(
        "without signing in: challenges and notices, narrowed by kind, code, region and buyer");
    anybody.sees("What", "Subject", "Region", "Buyer").follows(BINS);
    step.says("its problem, its measure, who else has it, the answered questions");
    anybody.sees(
        "The problem",
        "A third of all calls to the contact centre are about missed collections",
        "How it will be measured",
        "Councils who have this too",
        "Eastmere Borough Council",
        "Questions and answers",
        "Voice only in 11 of the 38 vehicles");
  }

  private void officer(TourStep step) {
    step.says("nadia.northbridge");
    Person nadia = people.nadia();
    nadia.chooses(step.says("Waiting for me"));
    step.says("a question to answer and a response to assess");
    nadia.sees("Answer a question about: " + BINS, "Judge a response to: " + BINS);

    step.says("Write a challenge with nothing but a title");
    step.says("the brief gate says what is missing, and a second person must publish");
    nadia
        .chooses("Challenges")
        .follows("Write a challenge")
        .enters("Title", "One number for every pothole")
        .presses("Begin")
        .presses("Save and check")
        .sees("What is missing");
    assertThat(nadia.buttons("Publish")).isZero();
  }

  private void approver(TourStep step) {
    step.says("peter.northbridge");
    step.says("Publish it, or send it back with a reason");
    people
        .peter()
        .takesTheTask("Review the challenge: " + ROADS)
        .sees("Send it back", "What has to change?")
        .presses("Publish")
        .sees(ROADS, "Responses until");
  }

  private void anotherCouncil(TourStep step) {
    step.says("emma.eastmere");
    step.says("with a quantity and the decision that allows it");
    step.says("we have this too");
    people
        .emma()
        .chooses("Challenges")
        .seesSoon(ROADS)
        .follows(ROADS)
        .follows("We have this too")
        .ticks("We are bound to buy")
        .enters("Quantity bound", "900")
        .enters("Decision reference", "Cabinet decision 2026/77")
        .presses("Save our demand")
        .sees("demand is stated", "Eastmere Borough Council", "900");
  }

  private void consortium(TourStep step) {
    step.says("nadia.northbridge");
    step.says("form a consortium from the challenge, invite Eastmere, put an agreement before");
    step.says("your own or one begun from a model");
    Person nadia = people.nadia();
    nadia
        .chooses("Challenges")
        .follows(BINS)
        .follows("Form a consortium")
        .enters("Name of the consortium", "Bins together")
        .enters("What happens when a member leaves?", "It bears its committed share.")
        .enters("How is liability allocated between the members?", "Each bears what it caused.")
        .pressesUntilAccepted("Form the consortium")
        .sees("The consortium is formed")
        .follows("Invite members")
        .ticks("Eastmere Borough Council")
        .presses("Invite")
        .sees("1 authority invited")
        .follows("Write the agreement")
        .follows("Start from a model agreement")
        .sees("have a solicitor review it", "Agreement to buy jointly: Bins together")
        .presses("Put it before the members")
        .sees("The agreement is before the members");
    step.says("see what the demand adds up to before anybody has committed");
    consortium(nadia)
        .follows("Demand by member and quarter")
        .sees("Missed collection reporting", "231,000")
        .follows("Back to the consortium")
        .follows("Estimated value, threshold");
    step.says(
        "whether its value counts as above the Act's threshold, and the earliest lawful timetable");
    step.says("each figure with its section");
    nadia.sees(
        "Cannot be estimated yet",
        "counts as above the threshold",
        "Threshold",
        "Earliest lawful timetable",
        "s.54");
  }

  private static Person consortium(Person officer) {
    return officer.chooses("Consortia").follows("Bins together");
  }

  private void firm(TourStep step) {
    step.says("sam.brightpath");
    Person sam = people.sam();
    sam.chooses("Procurements").follows(step.says("Permits for residents and businesses"));
    sam.page().locator("input[name=lotId]").first().check();
    sam.presses("Begin a tender").presses("Save and check before submitting");
    step.says("see what is missing, submit it and keep the receipt");
    sam.sees("These are missing")
        .follows("Go back and complete it")
        .enters("Your answer to Ease for residents", "By telephone, by text and on the page.")
        .enters("Your answer to Start and exit", "One council first; data leave in open formats.");
    sam.page().locator("input[name='price.unitPrices[0].price']").fill("7.10");
    sam.page().locator("input[name^='declarations.'][type=checkbox]").all().forEach(Locator::check);
    sam.presses("Save and check before submitting")
        .sees("Everything is there")
        .presses("Submit the tender")
        .sees("Your tender is in")
        .seesSoon(" of ");
    step.says("nobody can read it, not even you, until two people of two councils open it");
    assertThat(sam.downloads("Download the receipts")).contains("sealedHash", "note");
    sam.chooses("Our tenders").follows("Lot 1: Permits issued").sees("Your tender is sealed");
  }

  private void oneself(TourStep step) {
    String address = "una." + UUID.randomUUID().toString().substring(0, 8) + "@kestrel.example";
    Browser.Visitor una = browser.person();
    una.goesTo("/").follows(step.says("Create an account"));
    una.page().locator("#firstName").fill("Una");
    una.page().locator("#lastName").fill("Okafor");
    una.page().locator("#email").fill(address);
    una.presses("Create an account").sees("Look into your mailbox");
    step.says("open the link in the letter that `./guildhall mail` shows");
    step.says("./guildhall mail");
    una.page().navigate(link(address));
    una.page().locator("#password-new").fill("seven small herons");
    una.page().locator("#password-confirm").fill("seven small herons");
    una.page().locator("#kc-submit").click();
    step.says("look whether your organisation is here already, and register it");
    una.goesTo("/organisations/new")
        .enters("Name or number of the organisation", "Kestrel Data")
        .presses("Look for it")
        .follows("Enter its details")
        .enters("Name", "Kestrel Data Ltd")
        .selects("Kind", "Supplier")
        .presses("Register")
        .sees("Your organisation is registered");
    step.says("olive.operator");
    verify();
    una.goesTo("/news").sees(step.says("News")).sees("is verified");
  }

  private void verify() {
    browser
        .person()
        .signsIn("olive.operator")
        .goesTo("/tasks")
        .follows("Check the organisation: Kestrel Data Ltd")
        .presses("Verify")
        .sees("The organisation is verified");
  }

  private String link(String address) {
    String told =
        await()
            .atMost(PATIENCE)
            .until(() -> installation.told("mail", address), said -> said.contains("http"));
    Matcher link = LINK.matcher(told);
    assertThat(link.find()).as(told).isTrue();
    return link.group();
  }
}
