/** Which people belong to which organisation, what they may do there, and how they are invited. */
@NullMarked
package org.guildhall.marketplace.organisation.membership;

import org.jspecify.annotations.NullMarked;
