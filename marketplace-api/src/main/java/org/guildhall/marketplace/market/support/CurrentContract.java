package org.guildhall.marketplace.market.support;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a council buys this under today.
 *
 * @param end last day without extensions
 * @param extensions what may be added, in words such as "2 × 12 months"
 */
@Embeddable
public record CurrentContract(
    @Column(name = "current_supplier") @Nullable String supplier,
    @Column(name = "current_end") @Nullable LocalDate end,
    @Column(name = "current_extensions") @Nullable String extensions,
    @Column(name = "current_notice_days") @Nullable Integer noticePeriodDays) {}
