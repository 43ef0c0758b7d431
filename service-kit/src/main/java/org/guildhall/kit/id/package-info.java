/** Time-ordered identifiers. */
@NullMarked
package org.guildhall.kit.id;

import org.jspecify.annotations.NullMarked;
