/** The end of a procurement without award, and its notice UK12. */
@NullMarked
package org.guildhall.buying.award.termination;

import org.jspecify.annotations.NullMarked;
