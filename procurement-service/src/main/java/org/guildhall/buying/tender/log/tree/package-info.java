/** The Merkle tree of the commitment log (RFC 6962): hashes, nodes and proofs, without storage. */
@NullMarked
package org.guildhall.buying.tender.log.tree;

import org.jspecify.annotations.NullMarked;
