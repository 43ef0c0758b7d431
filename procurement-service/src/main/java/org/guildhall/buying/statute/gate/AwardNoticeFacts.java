package org.guildhall.buying.statute.gate;

import org.guildhall.buying.statute.duty.SummariesBeforeAwardNotice;
import org.guildhall.buying.statute.period.StandstillStated;

/** What the Act looks at before a contract award notice. */
public record AwardNoticeFacts(
    SummariesBeforeAwardNotice.Facts summaries, StandstillStated.Facts standstill) {}
