/** Which values things have, counted quickly. */
@NullMarked
package org.guildhall.portal.search.value;

import org.jspecify.annotations.NullMarked;
