/** What may be wrong with a request, in types that use cases throw. */
@NullMarked
package org.guildhall.kit.base.problem;

import org.jspecify.annotations.NullMarked;
