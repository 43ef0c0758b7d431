/** A question put to an electorate, its votes and its immutable outcome. */
@NullMarked
package org.guildhall.buying.consortium.decision;

import org.jspecify.annotations.NullMarked;
