package org.guildhall.buying.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The rules members agree to.
 *
 * @param quorumPercent share of the voting weight that must have voted for a decision to count
 * @param votes what a vote weighs
 * @param costSplit how savings are shared
 * @param exitTerms what happens when a member leaves
 * @param liability how liability is allocated between the members (the Act does not apportion it)
 * @param callInDays days a member's decision can be called in before it is final
 */
@Embeddable
public record ConsortiumRules(
    @Min(1) @Max(100) @Column(name = "quorum_percent") int quorumPercent,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "votes") VoteMethod votes,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "cost_split") CostSplit costSplit,
    @Size(max = 10_000) @Column(name = "exit_terms") @Nullable String exitTerms,
    @Size(max = 10_000) @Column(name = "liability") @Nullable String liability,
    @Min(0) @Max(60) @Column(name = "call_in_days") int callInDays) {}
