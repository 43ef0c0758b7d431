/**
 * A supplier's sealed tenders: writing, documents, submitting, receipts, replacing, withdrawing.
 */
@NullMarked
package org.guildhall.portal.supplier.tender;

import org.jspecify.annotations.NullMarked;
