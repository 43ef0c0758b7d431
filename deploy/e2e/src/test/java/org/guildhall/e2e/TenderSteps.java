package org.guildhall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** Sealed tenders with receipts; one is replaced. */
final class TenderSteps {
  private final People people;

  TenderSteps(People people) {
    this.people = people;
  }

  /** Two suppliers submit three tenders. */
  void submit() {
    Person sam = people.sam();
    begin(sam, Figures.LOT_1);
    sam.presses("Save and check before submitting").sees("There is a problem");
    answerLotOne(sam, "Residents follow every report by text message.", "198.40");
    sam.attaches("Add a document", "method.txt", "How Brightpath starts: one depot first.")
        .presses("Save")
        .sees("The document is sealed and saved");
    submit(sam);
    sam.photographs("receipt");
    String receipts = sam.downloads("The receipts with their proofs, for programs (JSON)");
    assertThat(receipts).contains("sealedHash", "note");

    Person una = people.una();
    begin(una, Figures.LOT_1);
    answerLotOne(una, "A page that residents designed with us.", "204.00");
    submit(una);
    begin(una, Figures.LOT_2);
    una.enters(
            "Your answer to " + Figures.METHOD,
            "Records move at night, depot by depot, and are compared in the morning.")
        .enters("Unit price of Data migration day (105 days)", "720");
    declare(una);
    submit(una);
  }

  /** What was submitted counts until the replacement is. */
  void replace() {
    Person sam = people.sam();
    sam.chooses("Our tenders")
        .follows(Figures.LOT_1)
        .sees("Your tender is sealed")
        .follows("Replace it")
        .presses("Begin the replacement");
    answerLotOne(
        sam,
        "Residents follow every report by text message, the crew sees it in the cab.",
        "186.40");
    submit(sam);
    sam.sees("version 2", "version 1");
  }

  private static void begin(Person bidder, String lot) {
    bidder
        .chooses("Procurements")
        .follows(Figures.PROCUREMENT)
        .ticks(lot)
        .presses("Begin a tender")
        .sees("Deadline");
  }

  private static void answerLotOne(Person bidder, String service, String price) {
    bidder
        .enters("Your answer to " + Figures.SERVICE, service)
        .enters(
            "Your answer to " + Figures.EXIT,
            "One depot first, then one a month. All data leave in open formats.")
        .enters("Unit price of Case management licence (750 licences)", price);
    declare(bidder);
  }

  static void declare(Person bidder) {
    bidder
        .ticks(
            "no exclusion ground of Schedules 6 and 7 of the Act applies to us or those we rely on")
        .ticks("this tender was prepared without agreement with another supplier")
        .ticks("we accept the conditions of participation and of contract as published");
  }

  static void submit(Person bidder) {
    bidder
        .presses("Save and check before submitting")
        .sees("Check your tender before you submit it")
        .presses("Submit the tender")
        .sees("Your tender is in")
        .seesSoon(" of ");
  }
}
