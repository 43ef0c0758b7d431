/** The gate of opened tenders: who may read them, every time audited. */
@NullMarked
package org.guildhall.buying.tender.reading;

import org.jspecify.annotations.NullMarked;
