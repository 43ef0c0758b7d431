/** Generated from the procurement service's committed API description when the portal is built. */
@NullMarked
package org.guildhall.portal.client.buying;

import org.jspecify.annotations.NullMarked;
