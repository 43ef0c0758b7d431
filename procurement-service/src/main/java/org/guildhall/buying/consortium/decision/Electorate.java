package org.guildhall.buying.consortium.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Who may vote with what weight, as it was when the question was put.
 *
 * @param quorumPercent share of all weight that must have voted
 */
public record Electorate(int quorumPercent, List<Entitled> entitled) {
  /** One organisation's vote. */
  public record Entitled(UUID organisationId, String name, BigDecimal weight) {}
}
