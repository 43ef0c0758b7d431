/** Documents that go with a tender notice. */
@NullMarked
package org.guildhall.buying.procurement.document;

import org.jspecify.annotations.NullMarked;
