/** Checking what somebody typed, collecting every fault instead of the first. */
@NullMarked
package org.guildhall.marketplace.input;

import org.jspecify.annotations.NullMarked;
