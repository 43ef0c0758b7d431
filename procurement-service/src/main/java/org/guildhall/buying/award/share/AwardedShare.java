package org.guildhall.buying.award.share;

import java.util.List;
import java.util.UUID;
import org.guildhall.buying.notice.ocds.AwardFacts;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;

/**
 * One buyer's part of one awarded lot; becomes one contract.
 *
 * @param amount the buyer's equal-price share of the lot
 * @param amountGross including VAT
 * @param estimatedGross the same with the buyer's options at the same unit prices (Schedule 3)
 */
public record AwardedShare(
    UUID lotId,
    int lotNumber,
    String lotTitle,
    UUID buyerId,
    String buyerName,
    UUID tenderId,
    UUID supplierId,
    String supplierName,
    List<AwardFacts.Item> items,
    NetAmount amount,
    GrossAmount amountGross,
    GrossAmount estimatedGross) {}
