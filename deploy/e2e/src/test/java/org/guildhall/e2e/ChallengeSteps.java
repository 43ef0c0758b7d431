package org.guildhall.e2e;

import java.time.LocalDate;

/** A council describes a problem; a second person publishes it. */
final class ChallengeSteps {
  private final People people;

  ChallengeSteps(People people) {
    this.people = people;
  }

  /** The brief gate names what is missing, and the approver sees the challenge among the tasks. */
  void writeAndPublish() {
    Person nadia = people.nadia();
    nadia
        .chooses("Challenges")
        .follows("Write a challenge")
        .presses("Begin")
        .sees("There is a problem", "Enter a title")
        .enters("Title", Figures.CHALLENGE)
        .presses("Begin")
        .enters(
            "What is the problem?",
            "A missed bin is reported by telephone, on paper and again by e-mail. Nobody can say whether the crew knows, so residents report again and crews drive twice.")
        .presses("Save and check")
        .sees("What is missing")
        .follows("Go back to the draft");
    describe(nadia);
    nadia.presses("Save and check").sees("Nothing is missing from the brief");
    nadia.presses("Send to an approver").sees("In review");
    people
        .peter()
        .takesTheTask("Review the challenge: " + Figures.CHALLENGE)
        .sees("Nothing is missing from the brief")
        .presses("Publish")
        .sees(Figures.CHALLENGE, "Responses until");
  }

  private static void describe(Person nadia) {
    LocalDate today = nadia.today();
    nadia
        .enters(
            "Who is affected?",
            "About 9,000 households a year in Northbridge, and the crews of six depots.")
        .enters(
            "What was tried before?",
            "A web form of our own. It reaches the contact centre, not the cab.")
        .enters(
            "What should be different?",
            "A report reaches the crew at once, and the resident can see what happens with it.")
        .enters(
            "How will you measure that it is?",
            "92% of reports are put right within two working days; calls about bins fall by half within a year.")
        .enters("Budget from", "300,000")
        .enters("Budget to", "900,000")
        .entersDate("Wanted from", today.plusMonths(6))
        .entersDate("Wanted by", today.plusMonths(42))
        .enters("Constraints", "Works with the depots' existing round data.")
        .enters("Open standards", "WCAG 2.2 AA\nOpen Referral UK")
        .enters("CPV codes", "48445000, 72322000")
        .enters("Areas", "TLC1")
        .entersMoment("Questions until", today.plusDays(10), "5pm")
        .entersMoment("Responses until", today.plusDays(20), "12pm");
  }
}
