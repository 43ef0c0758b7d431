package org.guildhall.marketplace.register.notice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as published.
 *
 * @param amount without VAT
 * @param gross with VAT
 */
record NoticeValue(@Nullable BigDecimal amount, String currency, @Nullable BigDecimal gross) {}
