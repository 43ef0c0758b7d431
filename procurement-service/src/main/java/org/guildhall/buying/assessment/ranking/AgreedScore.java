package org.guildhall.buying.assessment.ranking;

import java.math.BigDecimal;

/**
 * What moderation agreed on one criterion of one tender.
 *
 * @param reason never empty
 */
public record AgreedScore(BigDecimal score, String reason) {}
