package org.guildhall.marketplace.register.reading;

/** An identifier as the release writes it, not yet checked or normalised. */
public record ReadIdentifier(String scheme, String id) {}
