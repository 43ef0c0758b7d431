package org.guildhall.marketplace.letter;

/** What people want letters about, or do not. */
public enum LetterGroup {
  /** What the law requires to be told, and what follows an own act: comes always. */
  REQUIRED,
  /** What waits for a person to do it. */
  TASKS,
  /** How something goes on that a person takes part in. */
  PROGRESS,
  /** Deadlines that come near. */
  REMINDERS;

  public boolean canBeRefused() {
    return this != REQUIRED;
  }
}
