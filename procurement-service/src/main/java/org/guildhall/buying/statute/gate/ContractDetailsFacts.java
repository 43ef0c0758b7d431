package org.guildhall.buying.statute.gate;

import org.guildhall.buying.statute.period.ContractDetailsNotice;
import org.guildhall.buying.statute.value.Kpis;

/**
 * What the Act looks at before a contract details notice, for each contract it tells of.
 *
 * @param conflictsAssessed whether the buyers confirmed a conflicts assessment
 */
public record ContractDetailsFacts(
    ContractDetailsNotice.Facts notice, Kpis.Facts kpis, boolean conflictsAssessed) {}
