package org.guildhall.buying.consortium.asking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.decision.Purpose;

/**
 * A question to the members.
 *
 * @param subjectId what it is about: the consortium itself or a procurement
 * @param options the motion first
 */
public record ConsortiumQuestion(
    Purpose purpose, UUID subjectId, String question, List<String> options, Instant closesAt) {}
