/** Invitations to join an organisation: for one address, once, for a while. */
@NullMarked
package org.guildhall.marketplace.organisation.invitation;

import org.jspecify.annotations.NullMarked;
