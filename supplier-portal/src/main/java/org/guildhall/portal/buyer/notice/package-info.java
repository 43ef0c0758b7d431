/** Pages on which a notice is prepared, read as it will be published, and approved by another. */
@NullMarked
package org.guildhall.portal.buyer.notice;

import org.jspecify.annotations.NullMarked;
