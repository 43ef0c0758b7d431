package org.guildhall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What anybody can do: search, look around, check a receipt, all of it without a mouse. */
final class PublicSteps {
  private final People people;

  PublicSteps(People people) {
    this.people = people;
  }

  /** What was published a moment ago is found. */
  void search() {
    Person anybody = people.anybody().opensTheFrontPage();
    anybody
        .enters("Search challenges, procurements and notices", "missed bin")
        .presses("Search")
        .seesSoon(Figures.PROCUREMENT)
        .sees(Figures.CHALLENGE)
        .photographs("search")
        .follows(Figures.PROCUREMENT)
        .follows("Its notices to read")
        .follows(Figures.PROCUREMENT)
        .sees("Published")
        .photographs("notice");
  }

  /** The pages that every page leads to. */
  void lookAround() {
    for (String page : new String[] {"Open data", "Accessibility statement", "Privacy"}) {
      people.anybody().opensTheFrontPage().followsInTheFooter(page).sees(page);
    }
    people
        .anybody()
        .opensTheFrontPage()
        .followsInTheFooter("Organisations")
        .follows("Brightpath Digital Ltd")
        .sees("Verified");
  }

  /** Skip link, error summary and field are where the keyboard is after each step. */
  void useTheKeyboard() {
    Person anybody = people.anybody().opensTheFrontPage();
    Page page = anybody.page();
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to main content");
    page.keyboard().press("Enter");
    assertThat(page.locator("#main-content")).isFocused();
    anybody.follows("Check the public log").enters("Leaf hash", "nonsense");
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary")).isFocused();
    anybody.looksAround();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Leaf hash")).isFocused();
  }
}
