package org.guildhall.buying.tender.opened;

import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;

/**
 * An opened price envelope.
 *
 * @param total of the lot for all buyers, whole pence
 * @param unitPrices by item of the lot
 */
public record OpenedPrice(UUID tenderId, NetAmount total, Map<UUID, NetAmount> unitPrices) {}
