package org.guildhall.marketplace.register.notice;

import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * An amount as published.
 *
 * @param amount without VAT
 * @param gross with VAT
 */
record NoticeValue(@Nullable NetAmount amount, String currency, @Nullable GrossAmount gross) {}
