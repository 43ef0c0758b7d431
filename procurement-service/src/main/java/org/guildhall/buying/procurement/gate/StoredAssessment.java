package org.guildhall.buying.procurement.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.buying.statute.gate.Effect;

/**
 * What a rule said when a step asked it.
 *
 * @param askingId shared by the rules of one asking
 * @param subjectId the procurement, contract or amendment it was about
 * @param allowed whether the step was allowed by all of its rules
 * @param factsOn the day the facts were of
 * @param source the section
 * @param outcome {@code MET}, {@code BREACHED} or {@code NOT_ASSESSED}
 * @param field where a breach belongs
 */
public record StoredAssessment(
    UUID askingId,
    UUID subjectId,
    boolean allowed,
    LocalDate factsOn,
    String ruleId,
    int ruleVersion,
    String source,
    String outcome,
    String explanation,
    String field,
    Effect effect,
    Instant assessedAt) {}
