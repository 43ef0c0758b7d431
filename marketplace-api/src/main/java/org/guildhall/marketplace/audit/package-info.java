/** Who did what for an organisation, for its administrators. */
@NullMarked
package org.guildhall.marketplace.audit;

import org.jspecify.annotations.NullMarked;
