/** How a procurement is bought: each procedure's stages, acts and transitions; pure. */
@NullMarked
package org.guildhall.buying.procurement.procedure;

import org.jspecify.annotations.NullMarked;
