/** Tenders: what a supplier offers for a lot, and where it stands; content is always sealed. */
@NullMarked
package org.guildhall.buying.tender;

import org.jspecify.annotations.NullMarked;
