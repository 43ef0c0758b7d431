package org.guildhall.e2e;

import java.time.LocalDate;
import java.util.List;

/** From the ranking to signed contracts and what they saved. */
final class AwardSteps {
  private final People people;

  AwardSteps(People people) {
    this.people = people;
  }

  /** The members decide on the best tender of each lot. */
  void proposeAndDecide() {
    people
        .nadia()
        .takesTheTask("Propose the award of " + Figures.PROCUREMENT)
        .sees("Brightpath Digital Ltd", "Position")
        .photographs("ranking")
        .presses("Propose the award")
        .sees("The award is before the members");
    for (Person approver : List.of(people.peter(), people.emma(), people.wes())) {
      approver
          .takesTheTask("Vote: ")
          .ticks("Award as proposed")
          .presses("Vote")
          .sees("vote is recorded");
    }
    managed(people.nadia())
        .follows("Ranking and award")
        .follows("See the votes")
        .follows("Close the vote")
        .presses("Close the vote")
        .sees("The decision is closed");
  }

  /** Every bidder reads its scores at the same moment; only then is the award published. */
  void summariesAndNotice() {
    people
        .nadia()
        .takesTheTask("Send the summaries of " + Figures.PROCUREMENT)
        .follows("Send the assessment summaries")
        .presses("Send the summaries")
        .sees("Every bidder has its assessment summary");
    people
        .sam()
        .takesTheTask("Read your assessment summary: " + Figures.PROCUREMENT)
        .sees("Position 1 of 2", "Total")
        .photographs("summary");
    people
        .una()
        .takesTheTask("Read your assessment summary: " + Figures.PROCUREMENT)
        .sees("The winner: Brightpath Digital Ltd");
    people
        .peter()
        .takesTheTask("Approve the award notice of " + Figures.PROCUREMENT)
        .sees("UK6 contract award notice", "Standstill", "Brightpath Digital Ltd")
        .follows("Approve the notice")
        .presses("Approve the notice")
        .sees("The notice is approved");
    managed(people.peter())
        .follows("Ranking and award")
        .seesSoon("Nothing is signed up to and including");
  }

  /** A claim notified within the standstill blocks signature until it has ended. */
  void claimAndDismiss() {
    people
        .una()
        .chooses("Our tenders")
        .follows(Figures.LOT_1)
        .follows("Assessment summary")
        .follows("notify a claim")
        .enters("What is the claim about?", "Our answer on start and exit was scored too low.")
        .presses("Notify the claim")
        .sees("Your claim is notified");
    managed(people.peter())
        .follows("Ranking and award")
        .sees("Blocks signature", "scored too low")
        .follows("Record how it ended")
        .ticks("The court dismissed it")
        .enters("In words", "Dismissed by the court on the first hearing.")
        .presses("Record how it ended")
        .sees("How the claim ended is recorded")
        .doesNotSee("Blocks signature");
  }

  /** The day after the standstill. */
  LocalDate afterStandstill() {
    Person nadia = managed(people.nadia()).follows("Contracts");
    return nadia.dateAfter("which ends on ").plusDays(1);
  }

  /** Each buyer and its supplier sign; one contract for each buyer and lot. */
  void sign() {
    for (Person signatory :
        List.of(people.peter(), people.emma(), people.wes(), people.sam(), people.una())) {
      signatory.takesTheTask("Sign the contract for ").presses("Sign");
      while (signatory.hasLink("Sign ")) {
        signatory.follows("Sign ").presses("Sign").sees("Signed for your organisation");
      }
    }
    people
        .nadia()
        .takesTheTask("Prepare the contract details notice of")
        .presses("Prepare the notice")
        .sees("The contract details notice waits for an approver");
    people
        .peter()
        .takesTheTask("Publish the contract details notice of")
        .sees("UK7 contract details notice", "Signed on")
        .follows("Approve the notice")
        .presses("Approve the notice")
        .sees("The notice is approved");
    managed(people.peter())
        .follows("Contracts")
        .seesSoon("Notice published")
        .photographs("contracts");
  }

  /** Everybody sees what was saved, and the challenge shows what came of it. */
  void outcome() {
    people
        .anybody()
        .opensTheFrontPage()
        .chooses("Procurements")
        .follows(Figures.PROCUREMENT)
        .follows("What it saved")
        .sees("saved together", "Westholme District Council")
        .photographs("savings");
    people
        .anybody()
        .chooses("Challenges")
        .follows(Figures.CHALLENGE)
        .seesSoon("Contract")
        .sees("What came of it", "Brightpath Digital Ltd")
        .photographs("outcome");
  }

  static Person managed(Person officer) {
    return officer
        .chooses("Procurements")
        .follows(Figures.PROCUREMENT)
        .follows("Manage this procurement");
  }
}
