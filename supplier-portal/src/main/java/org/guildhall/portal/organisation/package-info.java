/** Organisations and their people: public pages, registration, members, invitations, estate. */
@NullMarked
package org.guildhall.portal.organisation;

import org.jspecify.annotations.NullMarked;
