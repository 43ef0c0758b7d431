package org.guildhall.kit.base.document;

/**
 * What is known of a document once it is stored.
 *
 * @param size in bytes
 * @param mediaType what its bytes are, whatever the client called them
 */
public record StoredDocument(ContentHash sha256, long size, String mediaType) {}
