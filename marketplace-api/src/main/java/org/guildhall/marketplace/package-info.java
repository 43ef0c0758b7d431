/** The market: who needs what, who else needs it, and who can supply it. */
@NullMarked
package org.guildhall.marketplace;

import org.jspecify.annotations.NullMarked;
