package org.guildhall.portal.shared.upload;

/**
 * How much a form may have.
 *
 * @param mostText bytes of everything but its file, as they are sent
 * @param mostFields how many fields
 */
public record FormLimits(long mostText, int mostFields) {}
