package org.guildhall.buying.statute.gate;

import java.math.BigDecimal;
import java.util.List;
import org.guildhall.buying.statute.duty.EngagementStated;
import org.guildhall.buying.statute.duty.LotsConsidered;
import org.guildhall.buying.statute.period.TenderingPeriod;
import org.guildhall.buying.statute.value.ThresholdRule;

/**
 * What the Act looks at before a tender notice.
 *
 * @param weights of each lot's award criteria, per cent
 * @param conflictsAssessed whether the buyers confirm a conflicts assessment
 */
public record TenderNoticeFacts(
    ThresholdRule.Facts value,
    TenderingPeriod.Facts period,
    LotsConsidered.Facts lots,
    List<List<BigDecimal>> weights,
    boolean conflictsAssessed,
    EngagementStated.Facts engagement) {}
