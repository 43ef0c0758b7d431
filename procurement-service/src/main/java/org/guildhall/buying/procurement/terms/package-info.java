/** What is planned about a procurement and stated in its notice; values. */
@NullMarked
package org.guildhall.buying.procurement.terms;

import org.jspecify.annotations.NullMarked;
