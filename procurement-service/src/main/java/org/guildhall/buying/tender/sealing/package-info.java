/** Sealing: who can lock something away, and that only an opening unlocks it again. */
@NullMarked
package org.guildhall.buying.tender.sealing;

import org.jspecify.annotations.NullMarked;
