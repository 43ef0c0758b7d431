/** Which tenders of a procurement count, as the commitment log states it. */
@NullMarked
package org.guildhall.buying.tender.counting;

import org.jspecify.annotations.NullMarked;
