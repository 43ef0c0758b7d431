package org.guildhall.marketplace.register.reading.json;

/**
 * One thing that could not be used.
 *
 * @param reason why
 * @param path where in the release, as {@code tender.lots[0].value}; empty for the whole release
 * @param found what stood there, shortened
 */
public record Flag(FlagReason reason, String path, String found) {}
