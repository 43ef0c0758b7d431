/** Generated from the marketplace's committed API description when the portal is built. */
@NullMarked
package org.guildhall.portal.client.market;

import org.jspecify.annotations.NullMarked;
