package org.guildhall.buying.assessment.scoring;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The price criterion of a lot as published.
 *
 * @param weight points of the best price
 */
public record PriceCriterion(UUID id, String name, BigDecimal weight) {}
