package org.guildhall.local.installation;

/** What an installation is for; decided when it is created, and for ever. */
public enum Kind {
  /** On real time. */
  NORMAL,
  /** For training: an operator can move its clock forward. */
  SANDBOX
}
