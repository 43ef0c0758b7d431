/** Statutory notices as immutable OCDS releases, and the packages that publish them. */
@NullMarked
package org.guildhall.buying.notice;

import org.jspecify.annotations.NullMarked;
