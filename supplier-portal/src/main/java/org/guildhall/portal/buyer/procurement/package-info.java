/** Pages on which a joint procurement is planned, approved, published and run. */
@NullMarked
package org.guildhall.portal.buyer.procurement;

import org.jspecify.annotations.NullMarked;
