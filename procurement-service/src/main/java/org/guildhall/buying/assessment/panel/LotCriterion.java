package org.guildhall.buying.assessment.panel;

import java.util.UUID;

/** A quality criterion within its lot. */
public record LotCriterion(UUID lotId, UUID criterionId) {}
