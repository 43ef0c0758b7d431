/** Errors as RFC 9457 problems, mapped in one place. */
@NullMarked
package org.guildhall.kit.web.problem;

import org.jspecify.annotations.NullMarked;
