/** The best tender of each lot, put to the members, with what each buyer pays as it was decided. */
@NullMarked
package org.guildhall.buying.award.proposal;

import org.jspecify.annotations.NullMarked;
