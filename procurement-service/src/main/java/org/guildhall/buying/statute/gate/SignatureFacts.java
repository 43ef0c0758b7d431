package org.guildhall.buying.statute.gate;

import org.guildhall.buying.statute.period.Standstill;
import org.guildhall.buying.statute.value.Kpis;

/**
 * What the Act looks at before a contract is signed.
 *
 * @param claimPending whether a claim notified within standstill is neither withdrawn nor dismissed
 */
public record SignatureFacts(boolean claimPending, Standstill.Facts standstill, Kpis.Facts kpis) {}
