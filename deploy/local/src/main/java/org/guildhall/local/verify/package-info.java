/** Checks receipts and log proofs offline, with nothing but the Java platform. */
@NullMarked
package org.guildhall.local.verify;

import org.jspecify.annotations.NullMarked;
