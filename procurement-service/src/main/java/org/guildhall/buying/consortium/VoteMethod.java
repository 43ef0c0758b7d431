package org.guildhall.buying.consortium;

/** What a member's vote weighs: the same for each, or by the value it committed. */
public enum VoteMethod {
  ONE_EACH,
  BY_VOLUME
}
