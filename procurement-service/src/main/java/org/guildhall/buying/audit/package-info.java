/** Who did what in a procurement, for the authority that leads it. */
@NullMarked
package org.guildhall.buying.audit;

import org.jspecify.annotations.NullMarked;
