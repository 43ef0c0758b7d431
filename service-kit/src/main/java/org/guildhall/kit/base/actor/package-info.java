/** Who asks, and for whom: what use cases are told about their caller. */
@NullMarked
package org.guildhall.kit.base.actor;

import org.jspecify.annotations.NullMarked;
