/** Changes of a published procurement while it takes tenders, each with an updated notice UK4. */
@NullMarked
package org.guildhall.buying.procurement.amendment;

import org.jspecify.annotations.NullMarked;
