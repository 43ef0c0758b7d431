package org.guildhall.marketplace.register.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract, or an award that states the contract's period, in so far as it says when it ends.
 *
 * @param key names the contract within its process in award and contract notices alike
 * @param latestEnd end with all extensions, or null
 * @param endedEarly whether this notice ends a running contract (UK11)
 * @param path where it stands
 */
public record ReadContract(
    String key,
    @Nullable String title,
    List<ReadParty> suppliers,
    @Nullable LocalDate start,
    LocalDate end,
    @Nullable LocalDate latestEnd,
    @Nullable String extension,
    @Nullable ReadValue value,
    List<String> cpv,
    boolean endedEarly,
    String path) {}
