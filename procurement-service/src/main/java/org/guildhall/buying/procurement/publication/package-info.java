/** From a complete plan to a public tender notice, by a second person. */
@NullMarked
package org.guildhall.buying.procurement.publication;

import org.jspecify.annotations.NullMarked;
