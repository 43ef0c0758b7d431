package org.guildhall.local.importer;

/**
 * The exact bytes of one release.
 *
 * @param offset where it begins in the (uncompressed) source
 * @param raw from its first to its last byte, white space around it left out
 */
record ReleaseText(long offset, byte[] raw) {}
