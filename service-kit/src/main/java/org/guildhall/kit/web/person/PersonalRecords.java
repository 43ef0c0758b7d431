package org.guildhall.kit.web.person;

import org.jspecify.annotations.Nullable;

/**
 * What a service keeps of people in one place. The statements know the person as {@code person},
 * one row of {@code subject} (the id at the identity provider) and {@code email} (verified; null if
 * there is none).
 *
 * @param name never changes; by it programs know what is handed out
 * @param title what it is, for people: "What you were told"
 * @param why what it is kept for, and for how long, in whole sentences
 * @param select what is handed out, one row each: {@code select text from question, person where …}
 * @param erase what takes the person out of it or the rows away; null if it must be kept
 */
public record PersonalRecords(
    String name, String title, String why, String select, @Nullable String erase) {

  /** What is kept whether the person wants it or not, and {@code why} says why. */
  public static PersonalRecords kept(String name, String title, String why, String select) {
    return new PersonalRecords(name, title, why, select, null);
  }

  /** What is erased when the person asks for it. */
  public static PersonalRecords erased(
      String name, String title, String why, String select, String erase) {
    return new PersonalRecords(name, title, why, select, erase);
  }
}
