package org.guildhall.e2e;

import java.time.LocalDate;

/** The operator of a training installation moves its clock, for everybody. */
final class ClockSteps {
  private final People people;

  ClockSteps(People people) {
    this.people = people;
  }

  /** To nine in the morning of the day. */
  void moveTo(LocalDate day) {
    people
        .olive()
        .chooses("Operator")
        .follows("Move the clock of this training installation")
        .entersMoment("Move to", day, "9am")
        .presses("Move the clock")
        .seesSoon("It is " + Person.written(day) + " at 9")
        .photographs("clock");
  }
}
