package org.guildhall.buying.statute.gate;

import org.guildhall.buying.statute.duty.TerminationStated;
import org.jspecify.annotations.Nullable;

/**
 * What the Act looks at before a procurement ends without award.
 *
 * @param entered whether a contract was entered into
 * @param statement what the public is told; null beforehand, while nobody has stated anything
 */
public record TerminationFacts(boolean entered, @Nullable String statement) {

  TerminationStated.Facts stated() {
    return new TerminationStated.Facts(statement);
  }
}
