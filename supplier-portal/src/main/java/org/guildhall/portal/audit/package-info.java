/** Who did what, for those who may read it. */
@NullMarked
package org.guildhall.portal.audit;

import org.jspecify.annotations.NullMarked;
