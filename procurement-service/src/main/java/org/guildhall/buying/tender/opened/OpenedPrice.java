package org.guildhall.buying.tender.opened;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * An opened price envelope.
 *
 * @param total of the lot for all buyers, pounds net, whole pence
 * @param unitPrices by item of the lot, pounds net
 */
public record OpenedPrice(UUID tenderId, BigDecimal total, Map<UUID, BigDecimal> unitPrices) {}
