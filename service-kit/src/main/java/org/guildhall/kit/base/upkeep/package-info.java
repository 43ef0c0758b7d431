/** Recurring jobs that keep the kit's own tables small. */
@NullMarked
package org.guildhall.kit.base.upkeep;

import org.jspecify.annotations.NullMarked;
