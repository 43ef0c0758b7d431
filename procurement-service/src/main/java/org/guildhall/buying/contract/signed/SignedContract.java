package org.guildhall.buying.contract.signed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of signed contracts.
 *
 * @param amount pounds net
 * @param createdAt when it was drawn up, by which the list is sorted
 */
public record SignedContract(
    UUID id,
    UUID procurementId,
    int lotNumber,
    String lotTitle,
    UUID buyerId,
    String buyerName,
    UUID supplierId,
    String supplierName,
    NetAmount amount,
    @Nullable LocalDate signedOn,
    @JsonIgnore Instant createdAt) {}
