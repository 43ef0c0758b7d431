package org.guildhall.kit.web.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is here.
 *
 * @param sandbox whether this is a training installation; pages must say so plainly
 * @param offset how far it is ahead of the machine
 */
public record ClockView(boolean sandbox, Duration offset, Instant now) {}
