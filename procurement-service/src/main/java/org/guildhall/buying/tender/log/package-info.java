/** The public commitment log: a Merkle tree over receipts and openings that anyone can check. */
@NullMarked
package org.guildhall.buying.tender.log;

import org.jspecify.annotations.NullMarked;
