package org.guildhall.e2e;

import java.time.LocalDate;

/** The councils form a consortium, agree, commit and decide. */
final class ConsortiumAct {
  private static final String AGREEMENT =
      """
      1. We buy reporting and resolving missed bins together, led by Northbridge City Council.
      2. Each council buys what it has committed to, and pays the same unit price.
      3. Decisions need three quarters of the votes; each council has one.
      4. Whoever leaves after the tender notice bears its committed share.
      """;

  private final People people;

  ConsortiumAct(People people) {
    this.people = people;
  }

  /** Invited through their tasks, the others join. */
  void formAndJoin() {
    people
        .nadia()
        .chooses("Challenges")
        .follows(Plot.CHALLENGE)
        .follows("Form a consortium")
        .enters("Name of the consortium", Plot.CONSORTIUM)
        .enters(
            "What happens when a member leaves?", "After the notice it bears its committed share.")
        .enters(
            "How is liability allocated between the members?",
            "Each bears what it caused; otherwise by volume.")
        .pressesUntilAccepted("Form the consortium")
        .sees("The consortium is formed")
        .follows("Invite members")
        .ticks(Plot.EASTMERE.council())
        .ticks(Plot.WESTHOLME.council())
        .presses("Invite")
        .sees("2 authorities invited");
    for (Person officer : new Person[] {people.emma(), people.wes()}) {
      officer
          .takesTheTask("Answer the invitation to " + Plot.CONSORTIUM)
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
          .takesTheTask("Accept the agreement of " + Plot.CONSORTIUM)
          .sees("Each council buys what it has committed to")
          .presses("Accept this agreement")
          .sees("Your authority has accepted the agreement");
    }
  }

  /** Each council binds itself, with the decision that allows it. */
  void commit() {
    commit(people.peter(), Plot.NORTHBRIDGE);
    commit(people.emma(), Plot.EASTMERE);
    commit(people.wes(), Plot.WESTHOLME);
  }

  private static void commit(Person approver, Plot.Need need) {
    LocalDate today = approver.today();
    approver
        .takesTheTask("State your commitment to " + Plot.CONSORTIUM)
        .enters("Reference of your council's decision", need.decision())
        .entersDate("When was it decided?", today.minusDays(20));
    LocalDate start = today.plusMonths(need.monthsAhead());
    item(
        approver,
        "Item 1",
        Plot.LICENCE,
        "48445000",
        "licences",
        need.licences(),
        "235",
        need.licencePrice(),
        start);
    item(
        approver,
        "Item 2",
        Plot.MIGRATION,
        "72322000",
        "days",
        need.days(),
        "800",
        need.dayPrice(),
        start);
    approver.presses("Record the commitment").sees("Your authority's commitment is recorded");
  }

  private static void item(
      Person approver,
      String legend,
      String item,
      String cpv,
      String unit,
      int quantity,
      String most,
      String today,
      LocalDate start) {
    approver
        .entersIn(legend, "Item", item)
        .entersIn(legend, "CPV code (optional)", cpv)
        .entersIn(legend, "Quantity you bind yourself to", quantity)
        .entersIn(legend, "Unit", unit)
        .entersIn(
            legend, "More that you may buy by options and extensions (optional)", quantity / 3)
        .entersIn(legend, "Most you will pay for a unit, without VAT (optional)", most)
        .entersIn(legend, "What you pay for a unit today, without VAT (optional)", today)
        .entersDateIn(legend, "When does your need begin? (optional)", start);
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
        .sees(Plot.LICENCE, "750")
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
    return officer.chooses("Consortia").follows(Plot.CONSORTIUM);
  }
}
