package org.guildhall.buying.tender.opened;

import java.util.UUID;

/** Whose opened tender it is, without its content. */
public record Bidder(UUID tenderId, UUID lotId, UUID supplierId, String supplierName) {}
