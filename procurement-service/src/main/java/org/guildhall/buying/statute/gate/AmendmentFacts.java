package org.guildhall.buying.statute.gate;

import java.math.BigDecimal;
import java.util.List;
import org.guildhall.buying.statute.duty.TimeReconsidered;
import org.guildhall.buying.statute.period.TenderingPeriod;

/**
 * What the Act looks at before a published tender notice is changed.
 *
 * @param period from the first notice to the deadline as it will be
 * @param weights of each lot's award criteria as they will be, per cent
 */
public record AmendmentFacts(
    TenderingPeriod.Facts period, TimeReconsidered.Facts time, List<List<BigDecimal>> weights) {}
