package org.guildhall.marketplace.organisation.identifier;

/** What came of checking a number against the register it is said to be from. */
public sealed interface IdentifierCheck {

  /** The number has the register's shape; here it is as the register writes it. */
  record Accepted(Identifier identifier) implements IdentifierCheck {}

  /**
   * The number cannot be right.
   *
   * @param part {@code scheme} or {@code id}, whichever is at fault
   */
  record Refused(String part, String reason) implements IdentifierCheck {}
}
