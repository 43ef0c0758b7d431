/** Time-ordered identifiers. */
@NullMarked
package org.guildhall.kit.base.id;

import org.jspecify.annotations.NullMarked;
