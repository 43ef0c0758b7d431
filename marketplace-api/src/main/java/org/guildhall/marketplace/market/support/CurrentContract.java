package org.guildhall.marketplace.market.support;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.OneLine;
import org.guildhall.kit.base.input.Text;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a council buys this under today.
 *
 * @param end last day without extensions
 * @param extensions what may be added, in words such as "2 × 12 months"
 */
@Embeddable
record CurrentContract(
    @Text(200) @OneLine @Column(name = "current_supplier") @Nullable String supplier,
    @Column(name = "current_end") @Nullable LocalDate end,
    @Text(200) @OneLine @Column(name = "current_extensions") @Nullable String extensions,
    @Range(min = 0, max = 3_660) @Column(name = "current_notice_days")
        @Nullable Integer noticePeriodDays) {

  /** Texts are stripped. */
  public CurrentContract {
    supplier = Input.text(supplier);
    extensions = Input.text(extensions);
  }
}
