package org.guildhall.e2e;

/** Opening by two authorities, scores given alone, moderation, prices last. */
final class EvaluationSteps {
  private final People people;

  EvaluationSteps(People people) {
    this.people = people;
  }

  /** One opener proposes, one of another authority approves. */
  void open(String envelopes, String propose) {
    people
        .peter()
        .takesTheTask("Open the %s envelopes: %s".formatted(envelopes, Figures.PROCUREMENT))
        .presses(propose)
        .sees("what is opened cannot be sealed again", Figures.LOT_1)
        .presses("Propose the opening")
        .sees("Proposed", "Waits for another authority");
    people
        .emma()
        .takesTheTask(
            "Approve the opening of the %s envelopes: %s".formatted(envelopes, Figures.PROCUREMENT))
        .presses("Check and approve")
        .sees("Proposed by", "At once, when you approve")
        .presses("Approve and open")
        .sees("3 tenders opened");
  }

  /** Who has a conflict of interest sees no tender. */
  void appointAndDeclare() {
    people
        .nadia()
        .takesTheTask("Appoint the evaluators of " + Figures.PROCUREMENT)
        .ticksIn("Eva Clarke", Figures.LOT_1)
        .ticksIn("Eva Clarke", Figures.LOT_2)
        .ticksIn("Erik Boateng", Figures.LOT_1)
        .ticksIn("Erik Boateng", Figures.LOT_2)
        .ticksIn("Wes Patel", Figures.LOT_1)
        .presses("Appoint the panel")
        .sees("The panel is appointed");
    people
        .wes()
        .takesTheTask("Say whether you have a conflict of interest: " + Figures.PROCUREMENT)
        .sees("Brightpath Digital Ltd")
        .ticks("I have or may have one")
        .enters("What is it, or why is there none?", "My brother works for Civic Loop.")
        .presses("Declare")
        .sees("The lead authority will replace you");
    for (Person evaluator : new Person[] {people.eva(), people.erik()}) {
      evaluator
          .takesTheTask("Say whether you have a conflict of interest: " + Figures.PROCUREMENT)
          .ticks("I have no conflict of interest")
          .enters(
              "What is it, or why is there none?",
              "I know none of the bidders beyond their public work.")
          .presses("Declare")
          .sees("Your declaration is recorded");
    }
  }

  /** Alone, with a reason for every score, then locked. */
  void score() {
    score(people.eva(), new int[] {4, 4, 3, 3, 4});
    score(people.erik(), new int[] {5, 3, 3, 4, 4});
  }

  private static void score(Person evaluator, int[] scores) {
    evaluator.chooses("Evaluations").follows(Figures.PROCUREMENT).photographs("scoring");
    for (int i = 0; i < scores.length; i++) {
      Figures.Answer answer = Figures.ANSWERS.get(i);
      evaluator
          .follows(answer.criterion() + " of " + answer.supplier())
          .ticks(String.valueOf(scores[i]))
          .enters("Reason", "The answer shows how, by whom and by when; it leaves little open.")
          .presses("Save the score")
          .sees("The score is saved");
    }
    evaluator.follows("Lock my scores").presses("Lock my scores").sees("Your scores are locked");
  }

  /** The moderator records what the panel agrees on. */
  void moderate() {
    Person nadia = people.nadia().takesTheTask("Moderate " + Figures.PROCUREMENT);
    nadia.sees("Eva Clarke: 4", "Erik Boateng: 5").photographs("moderation");
    int[] agreed = {5, 4, 3, 3, 4};
    for (int i = 0; i < agreed.length; i++) {
      Figures.Answer answer = Figures.ANSWERS.get(i);
      nadia
          .follows(
              "%s of %s, lot %d".formatted(answer.criterion(), answer.supplier(), answer.lot()))
          .ticks(String.valueOf(agreed[i]))
          .enters(
              "The panel's reason",
              "The panel compared its reasons and agrees: convincing, with evidence.")
          .presses("Record the consensus")
          .sees("The consensus is recorded");
    }
    nadia
        .follows("Lock the consensus")
        .presses("Lock the consensus")
        .sees("The prices can be opened now");
  }
}
