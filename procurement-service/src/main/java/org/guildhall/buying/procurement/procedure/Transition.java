package org.guildhall.buying.procurement.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One legal step.
 *
 * @param to where it leads; {@code from} itself for what is done within a stage
 * @param fact the fact that tells others of it, none where they learn by a later one or not at all
 */
public record Transition(
    ProcurementStatus from, Act act, ProcurementStatus to, @Nullable String fact) {}
