package org.guildhall.e2e;

import java.time.LocalDate;

/** A supplier asks, councils add their demand, suppliers respond and hear why. */
final class MarketSteps {
  private final People people;

  MarketSteps(People people) {
    this.people = people;
  }

  /** The answer is public; who asked is not. */
  void askAndAnswer() {
    Person sam = people.sam();
    sam.chooses("Challenges").follows(Figures.CHALLENGE).presses("Send question");
    sam.sees("There is a problem", "Enter your question")
        .enters("Ask a question", Figures.QUESTION)
        .presses("Send question");
    people
        .nadia()
        .takesTheTask("Answer a question about: " + Figures.CHALLENGE)
        .sees(Figures.QUESTION)
        .enters("Answer", "Two of three crews do; the rest get one before the contracts begin.")
        .presses("Publish answer");
    people
        .anybody()
        .opensTheFrontPage()
        .chooses("Challenges")
        .follows(Figures.CHALLENGE)
        .sees(Figures.QUESTION, "Two of three crews do")
        .doesNotSee("Brightpath");
  }

  /** Every council says what it needs, and how firmly. */
  void addDemand() {
    state(people.nadia(), "State our own demand", Figures.NORTHBRIDGE);
    state(people.emma(), "We have this too", Figures.EASTMERE);
    state(people.wes(), "We have this too", Figures.WESTHOLME);
    people
        .anybody()
        .chooses("Challenges")
        .follows(Figures.CHALLENGE)
        .sees("3 councils", "Westholme District Council")
        .photographs("challenge");
  }

  private static void state(Person officer, String link, Figures.Need need) {
    LocalDate start =
        officer
            .chooses("Challenges")
            .follows(Figures.CHALLENGE)
            .today()
            .plusMonths(need.monthsAhead());
    officer
        .follows(link)
        .ticks("We are bound to buy")
        .enters("Quantity bound", need.licences())
        .enters("Decision reference", need.decision())
        .entersIn("Line 1", "What", Figures.LICENCE)
        .entersIn("Line 1", "CPV code", "48445000")
        .entersIn("Line 1", "Unit", "licences")
        .entersIn("Line 1", "Quantity", need.licences())
        .entersIn("Line 1", "What you pay for a unit now", need.licencePrice())
        .entersDateIn("Line 1", "Earliest start", start)
        .presses("Add another line")
        .entersIn("Line 2", "What", Figures.MIGRATION)
        .entersIn("Line 2", "CPV code", "72322000")
        .entersIn("Line 2", "Unit", "days")
        .entersIn("Line 2", "Quantity", need.days())
        .entersIn("Line 2", "What you pay for a unit now", need.dayPrice())
        .entersDateIn("Line 2", "Earliest start", start)
        .presses("Save our demand")
        .sees("demand is stated", need.council());
  }

  /** One supplier is shortlisted, the other is not; both read why. */
  void respondAndShortlist() {
    respond(
        people.sam(),
        "Crews see the report in the cab; residents follow it by text message.",
        "189");
    respond(
        people.una(), "A co-designed reporting page, run by a community interest company.", "205");
    judge("Brightpath Digital Ltd", "Shortlist it", "Strong evidence from a comparable council.");
    judge("Civic Loop CIC", "Do not shortlist it", "We could not see how the crews take part.");
    people
        .sam()
        .chooses("Our responses")
        .follows(Figures.CHALLENGE)
        .sees("Shortlisted", "Strong evidence from a comparable council.");
  }

  private static void respond(Person bidder, String approach, String price) {
    bidder
        .chooses("Challenges")
        .follows(Figures.CHALLENGE)
        .follows("Respond")
        .presses("Begin")
        .enters("Your approach", approach)
        .ticks("Live in several places")
        .entersIn("Place 1", "Where", "A district council in the south west")
        .entersIn("Place 1", "Result", "47% fewer calls within a year")
        .entersIn("Band 1", "From quantity", "1")
        .entersIn("Band 1", "To quantity", "499")
        .entersIn("Band 1", "Price for a unit", "249.50")
        .presses("Add another band")
        .entersIn("Band 2", "From quantity", "500")
        .entersIn("Band 2", "Price for a unit", price)
        .enters("Licence", "Apache-2.0")
        .presses("Save and send")
        .presses("Send response")
        .sees("Your response is with the council");
  }

  private void judge(String supplier, String judgement, String feedback) {
    people
        .nadia()
        .chooses("Challenges")
        .follows(Figures.CHALLENGE)
        .follows("Read responses")
        .follows("Judge the response of " + supplier)
        .ticks(judgement)
        .enters("Why", feedback)
        .presses("Record judgement")
        .sees("Your judgement is recorded");
  }
}
