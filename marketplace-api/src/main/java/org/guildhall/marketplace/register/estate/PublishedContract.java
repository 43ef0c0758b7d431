package org.guildhall.marketplace.register.estate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a published notice describes it, for one of its buyers.
 *
 * @param organisation the buyer
 * @param key names the contract: every notice about it gives the same
 * @param notice the imported notice that says so
 * @param asOf when that was published: of two notices the later one counts
 * @param supplier names, joined by semicolons
 * @param supplierId if there is one supplier and it is known here
 * @param latestEnd the end with all extensions
 * @param extension what the notice says of them
 * @param amount of the whole contract, for all its buyers together, without VAT
 * @param buyers how many buyers share it
 * @param endedEarly whether the notice says that it has ended
 */
public record PublishedContract(
    UUID organisation,
    String key,
    UUID notice,
    Instant asOf,
    @Nullable String title,
    @Nullable String supplier,
    @Nullable UUID supplierId,
    @Nullable LocalDate start,
    LocalDate end,
    @Nullable LocalDate latestEnd,
    @Nullable String extension,
    @Nullable NetAmount amount,
    @Nullable GrossAmount amountGross,
    @Nullable String currency,
    int buyers,
    List<String> cpv,
    boolean endedEarly) {}
