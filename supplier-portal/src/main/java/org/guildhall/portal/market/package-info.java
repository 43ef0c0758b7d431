/** The marketplace as the portal sees it: typed calls and tolerant records. */
@NullMarked
package org.guildhall.portal.market;

import org.jspecify.annotations.NullMarked;
