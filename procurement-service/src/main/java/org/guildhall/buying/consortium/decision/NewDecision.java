package org.guildhall.buying.consortium.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to be put.
 *
 * @param consortiumId whose members decide
 * @param convenerId the organisation that puts it, usually the lead
 * @param subjectId what it is about, for example a procurement
 * @param options the motion first
 */
public record NewDecision(
    UUID consortiumId,
    UUID convenerId,
    Purpose purpose,
    @Nullable UUID subjectId,
    String question,
    List<String> options,
    Instant closesAt) {}
