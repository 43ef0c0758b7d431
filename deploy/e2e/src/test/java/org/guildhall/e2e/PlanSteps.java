package org.guildhall.e2e;

import java.time.LocalDate;

/** The joint procurement is planned, approved by a second person and published. */
final class PlanSteps {
  private static final int TENDERING_DAYS = 44;

  private final People people;

  PlanSteps(People people) {
    this.people = people;
  }

  /** Lots are proposed from the commitments; the gate names what is missing. */
  void plan() {
    Person nadia =
        ConsortiumSteps.consortium(people.nadia())
            .follows("Plan the procurement")
            .enters("Title", Figures.PROCUREMENT)
            .enters(
                "What is bought?",
                "Case management for missed bins, and moving what the councils have into it. One contract for each buyer and lot.")
            .presses("Begin the plan")
            .sees(Figures.LOT_1, Figures.LOT_2);
    nadia
        .follows("Ask for approval of the plan")
        .presses("Submit for approval")
        .sees(
            "There is a problem",
            "Lot 1: add a quality criterion",
            "Choose how a price becomes a score")
        .follows("Cancel");
    terms(nadia);
    dates(nadia);
    lots(nadia);
    tryTheMethod(nadia);
    submit(nadia);
  }

  static void submit(Person nadia) {
    nadia
        .attaches(
            "Add a document", "requirements.txt", "Requirements of the three councils, by lot.")
        .presses("Upload")
        .sees("requirements.txt")
        .follows("Ask for approval of the plan")
        .presses("Submit for approval")
        .sees("The plan waits for an approver")
        .photographs("plan");
  }

  private static void terms(Person nadia) {
    nadia
        .follows("What is bought and on what terms")
        .enters("Payment terms (optional)", "30 days from a valid invoice.")
        .enters("Known risks (optional)", "The depots' systems may change during the term.")
        .enters(
            "If suppliers were not engaged beforehand: why not?",
            "The responses to the challenge showed a mature market.")
        .ticks("Yes")
        .enters(
            "What was found and how it is mitigated (optional)",
            "Officers and panel were asked; nothing was found.")
        .presses("Save")
        .sees("The plan is saved");
  }

  private static void dates(Person nadia) {
    LocalDate today = nadia.today();
    nadia
        .follows("Dates and price formula")
        .entersDate("Tender notice planned for", today)
        .entersMoment("Suppliers can ask until", today.plusDays(TENDERING_DAYS / 2), "5pm")
        .entersMoment("Tenders must arrive before", today.plusDays(TENDERING_DAYS), "12pm")
        .entersDate("Award decision planned for", today.plusDays(70))
        .entersDate("Contracts begin", today.plusMonths(6))
        .entersDate("Contracts end", today.plusMonths(42).minusDays(1))
        .entersDate("Last day with every extension (optional)", today.plusMonths(66).minusDays(1))
        .ticks("Ratio to the lowest price")
        .enters("Decimal places a price score is rounded to", "2")
        .ticks("The higher quality score, then the lower price")
        .presses("Save")
        .sees("The plan is saved");
  }

  private static void lots(Person nadia) {
    nadia.follows(Figures.LOT_1).presses("Add another criterion");
    quality(
        nadia,
        "Criterion 1",
        Figures.SERVICE,
        "40",
        "How does a resident know at every moment what happens with a report?");
    quality(
        nadia, "Criterion 2", Figures.EXIT, "20", "How do we start, and how do we leave again?");
    price(nadia, "Criterion 3", "40");
    nadia.follows(Figures.LOT_2);
    quality(
        nadia,
        "Criterion 1",
        Figures.METHOD,
        "50",
        "How do records move over without a day of standstill?");
    price(nadia, "Criterion 2", "50");
  }

  private static void quality(
      Person nadia, String row, String name, String weight, String question) {
    nadia
        .entersIn(row, "Name of the criterion", name)
        .selectsIn(row, "Kind", "Quality")
        .entersIn(row, "Weight", weight)
        .entersIn(row, "Question (quality only)", question)
        .entersIn(row, "Minimum score, below which a tender fails (optional)", "2");
  }

  private static void price(Person nadia, String row, String weight) {
    nadia
        .entersIn(row, "Name of the criterion", "Price")
        .selectsIn(row, "Kind", "Price")
        .entersIn(row, "Weight", weight)
        .presses("Save the lot")
        .sees("The plan is saved");
  }

  /** Invented tenders show what the choice of formula does. */
  static void tryTheMethod(Person nadia) {
    nadia.follows("Try the method of " + Figures.LOT_1);
    invent(nadia, "Tender 1", "Careful but dear", "190,000", 5);
    invent(nadia, "Tender 2", "Plain and cheap", "120,000", 3);
    nadia
        .presses("Try it")
        .sees("What the choice does", "Ratio to the lowest price", "Plain and cheap")
        .photographs("sensitivity")
        .follows("Back");
  }

  private static void invent(Person nadia, String row, String name, String price, int score) {
    nadia
        .entersIn(row, "Name", name)
        .entersIn(row, "Price for the whole lot, without VAT", price)
        .entersIn(row, "Score for " + Figures.SERVICE + ", 0 to 5", score)
        .entersIn(row, "Score for " + Figures.EXIT + ", 0 to 5", score);
  }

  /** Whoever wrote it cannot publish it. */
  void publish() {
    people
        .peter()
        .takesTheTask("Approve the tender notice of " + Figures.PROCUREMENT)
        .sees(
            "UK4 tender notice", "Waits for approval", "Prepared by", Figures.LOT_1, "without VAT")
        .photographs("notice-draft")
        .follows("Approve the notice")
        .presses("Approve the notice")
        .sees("The notice is approved")
        .follows("Back")
        .sees("s.54");
    people
        .anybody()
        .opensTheFrontPage()
        .chooses("Procurements")
        .follows(Figures.PROCUREMENT)
        .sees("with 2 other buyers", "How tenders for lot 1 are scored", "requirements.txt")
        .photographs("procurement");
  }

  /** Everybody reads the answer, nobody learns who asked. */
  void clarify() {
    people
        .sam()
        .chooses("Procurements")
        .follows(Figures.PROCUREMENT)
        .enters("Ask a question", Figures.CLARIFICATION)
        .presses("Send question")
        .sees("Your question is with the buyers");
    people
        .nadia()
        .takesTheTask("Answer a supplier's question")
        .follows(Figures.CLARIFICATION)
        .enters("Answer", "Yes, with up to four decimal places.")
        .presses("Publish the answer")
        .sees("The answer is published");
    people
        .una()
        .chooses("Procurements")
        .follows(Figures.PROCUREMENT)
        .sees(Figures.CLARIFICATION, "up to four decimal places")
        .doesNotSee("Brightpath");
  }

  /** A later deadline, prepared by one person and published by another. */
  void amend() {
    Person nadia = AwardSteps.managed(people.nadia()).follows("Prepare an amendment");
    nadia
        .enters("What changes, in words", "Tenders have two more days, because of the holidays.")
        .entersMoment(
            "Tenders must arrive before", nadia.today().plusDays(TENDERING_DAYS + 2), "12pm")
        .presses("Check the amendment")
        .sees("Check the amendment before you send it", "They stand as they are")
        .presses("Send to an approver")
        .sees("The amendment waits for an approver");
    people
        .peter()
        .takesTheTask("Approve the amendment of " + Figures.PROCUREMENT)
        .sees("two more days")
        .follows("Approve the notice")
        .presses("Approve the notice")
        .sees("The notice is approved");
  }
}
