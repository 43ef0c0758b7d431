package org.guildhall.marketplace.market.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * One thing a council needs.
 *
 * @param unit what the quantity counts, such as licences or tonnes
 * @param annualBudget net of VAT
 * @param previousUnitPrice what it pays for one unit today, net of VAT; savings are measured from
 *     it
 * @param currency of both amounts, ISO 4217
 * @param earliestStart first day on which it could begin
 * @param latestStart last day by which it must begin
 * @param standards open standards that must be kept
 */
record DemandLineView(
    UUID id,
    @Nullable String cpv,
    String item,
    String unit,
    BigDecimal quantity,
    @Nullable NetAmount annualBudget,
    @Nullable NetAmount previousUnitPrice,
    String currency,
    @Nullable LocalDate earliestStart,
    @Nullable LocalDate latestStart,
    @Nullable CurrentContract currentContract,
    List<String> standards) {}
