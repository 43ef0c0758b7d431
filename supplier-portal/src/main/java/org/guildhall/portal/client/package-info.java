/** How the portal speaks to the two APIs: base addresses, the person's token, refusals. */
@NullMarked
package org.guildhall.portal.client;

import org.jspecify.annotations.NullMarked;
