/** Members join, accept the agreement, commit and leave. */
@NullMarked
package org.guildhall.buying.consortium.membership;

import org.jspecify.annotations.NullMarked;
