package org.guildhall.e2e;

import java.time.LocalDate;

/** The councils form a consortium, agree, commit and decide. */
final class ConsortiumSteps {
  private static final String AGREEMENT =
      """
      1. We buy reporting and resolving missed bins together, led by Northbridge City Council.
      2. Each council buys what it has committed to, and pays the same unit price.
      3. Decisions need three quarters of the votes; each council has one.
      4. Whoever leaves after the tender notice bears its committed share.
      """;

  private static final String OPTIONS =
      "More that you may buy by options and extensions (optional)";
  private static final String MOST = "Most you will pay for a unit, without VAT (optional)";

  private final People people;

  ConsortiumSteps(People people) {
    this.people = people;
  }

  /** Invited through their tasks, the others join. */
  void formAndJoin() {
    people
        .nadia()
        .chooses("Challenges")
        .follows(Figures.CHALLENGE)
        .follows("Form a consortium")
        .enters("Name of the consortium", Figures.CONSORTIUM)
        .enters(
            "What happens when a member leaves?", "After the notice it bears its committed share.")
        .enters(
            "How is liability allocated between the members?",
            "Each bears what it caused; otherwise by volume.")
        .pressesUntilAccepted("Form the consortium")
        .sees("The consortium is formed")
        .follows("Invite members")
        .ticks(Figures.EASTMERE.council())
        .ticks(Figures.WESTHOLME.council())
        .presses("Invite")
        .sees("2 authorities invited");
    for (Person officer : new Person[] {people.emma(), people.wes()}) {
      officer
          .takesTheTask("Answer the invitation to " + Figures.CONSORTIUM)
          .sees("invites")
          .presses("Join")
          .sees("Your authority has joined");
    }
  }

  /** Every member accepts exactly the text that is there. */
  void agree() {
    consortium(people.nadia())
        .follows("Write the agreement")
        .enters("Text of the agreement", AGREEMENT)
        .presses("Put it before the members")
        .sees("The agreement is before the members");
    for (Person approver : approvers()) {
      approver
          .takesTheTask("Accept the agreement of " + Figures.CONSORTIUM)
          .sees("Each council buys what it has committed to")
          .presses("Accept this agreement")
          .sees("Your authority has accepted the agreement");
    }
  }

  /** Each council binds itself, with the decision that allows it. */
  void commit() {
    commit(people.peter(), Figures.NORTHBRIDGE);
    commit(people.emma(), Figures.EASTMERE);
    commit(people.wes(), Figures.WESTHOLME);
  }

  /** What the council stated on the challenge is filled in already. */
  private static void commit(Person approver, Figures.Need need) {
    LocalDate today = approver.today();
    approver
        .takesTheTask("State your commitment to " + Figures.CONSORTIUM)
        .entersDate("When was it decided?", today.minusDays(20))
        .entersIn("Item 1", OPTIONS, need.licences() / 3)
        .entersIn("Item 1", MOST, "235")
        .entersIn("Item 2", OPTIONS, need.days() / 3)
        .entersIn("Item 2", MOST, "800")
        .presses("Record the commitment")
        .sees("Your authority's commitment is recorded", need.decision());
  }

  /** The members vote, the lead closes the vote and constitutes the consortium. */
  void decideAndConstitute() {
    consortium(people.nadia())
        .follows("Put a question to the members")
        .presses("Put it to the members")
        .sees("The question is before the members");
    for (Person approver : approvers()) {
      approver
          .takesTheTask("Vote: Shall the consortium be constituted")
          .ticks("Yes")
          .presses("Vote");
    }
    consortium(people.nadia())
        .follows("Shall the consortium be constituted")
        .follows("Close the vote")
        .presses("Close the vote")
        .sees("The decision is closed")
        .photographs("consortium")
        .follows("Constitute the consortium")
        .presses("Constitute")
        .sees("The consortium is constituted");
  }

  /** Every figure with its source. */
  void readTheFigures() {
    consortium(people.nadia())
        .follows("Demand by member and quarter")
        .sees(Figures.LICENCE, "750")
        .photographs("demand")
        .follows("Back to the consortium")
        .follows("Estimated value, threshold")
        .sees("Earliest lawful timetable", "s.54")
        .photographs("timetable");
  }

  private Person[] approvers() {
    return new Person[] {people.peter(), people.emma(), people.wes()};
  }

  static Person consortium(Person officer) {
    return officer.chooses("Consortia").follows(Figures.CONSORTIUM);
  }
}
