package org.guildhall.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A council's membership of a combined authority.
 *
 * @param organisation the council
 * @param from first day of membership
 * @param until last day of membership, or null while it lasts
 */
@Embeddable
public record Constituent(
    @Column(name = "organisation_id") UUID organisation,
    @Column(name = "member_from") LocalDate from,
    @Column(name = "member_until") @Nullable LocalDate until) {}
