/**
 * What an award brings each member: savings against its stated price, and the split of the price.
 */
@NullMarked
package org.guildhall.buying.award.outcome;

import org.jspecify.annotations.NullMarked;
