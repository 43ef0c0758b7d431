package org.guildhall.buying.tender.log;

import java.util.UUID;
import org.guildhall.buying.tender.log.tree.Digest;

/**
 * A signed statement for the log.
 *
 * @param subjectId what it is about: a tender, an opening
 * @param note the statement with its signature
 * @param leafHash the hash of its leaf
 */
public record LogEntry(UUID id, UUID subjectId, String note, Digest leafHash) {}
