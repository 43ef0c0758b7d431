package org.guildhall.buying.consortium.agreement;

import java.time.Instant;

/**
 * The document annexed to an agreement.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param size in bytes
 */
public record AnnexView(String name, String sha256, long size, String mediaType, Instant addedAt) {}
