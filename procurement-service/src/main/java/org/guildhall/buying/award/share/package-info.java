/**
 * What was decided, read by buyer and lot: shares, split and savings; no price is worked out again.
 */
@NullMarked
package org.guildhall.buying.award.share;

import org.jspecify.annotations.NullMarked;
