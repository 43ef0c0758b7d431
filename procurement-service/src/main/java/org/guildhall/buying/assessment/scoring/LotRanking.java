package org.guildhall.buying.assessment.scoring;

import java.util.List;
import java.util.Optional;
import org.guildhall.kit.base.money.NetAmount;

/**
 * All assessed tenders of a lot, best first; those that fail the requirements come last, unranked.
 *
 * @param lowestPrice among the ranked tenders; empty when none is ranked
 */
public record LotRanking(List<RankedTender> tenders, Optional<NetAmount> lowestPrice) {

  /** The most advantageous tender, if any met the requirements. */
  public Optional<RankedTender> best() {
    return tenders.stream().filter(RankedTender::passes).findFirst();
  }
}
