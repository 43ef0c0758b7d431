package org.guildhall.kit.facts.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to move the clock: one of the two.
 *
 * @param advance by how much: {@code P10D}, {@code PT2H}
 * @param to which moment
 */
public record ClockCommand(@Nullable Duration advance, @Nullable Instant to) {}
