package org.guildhall.local.backup;

/**
 * A file of a backup.
 *
 * @param path from the backup's folder, with slashes
 * @param bytes how long it is
 * @param sha256 the hash of its content, 64 hex digits
 */
record KeptFile(String path, long bytes, String sha256) {}
