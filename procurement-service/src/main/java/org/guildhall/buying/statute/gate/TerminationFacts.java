package org.guildhall.buying.statute.gate;

/**
 * What the Act looks at before a procurement ends without award.
 *
 * @param entered whether a contract was entered into
 * @param statement what the public is told
 */
public record TerminationFacts(boolean entered, String statement) {}
