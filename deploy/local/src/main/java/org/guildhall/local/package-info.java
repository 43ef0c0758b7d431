/** Guildhall's infrastructure on one machine without Docker, for {@code ./guildhall} and tests. */
@NullMarked
package org.guildhall.local;

import org.jspecify.annotations.NullMarked;
