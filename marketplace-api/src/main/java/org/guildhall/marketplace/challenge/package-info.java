/** A council's problem, from the first draft to what came of it. */
@NullMarked
package org.guildhall.marketplace.challenge;

import org.jspecify.annotations.NullMarked;
