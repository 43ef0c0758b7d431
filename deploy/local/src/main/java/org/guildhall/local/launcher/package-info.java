/** The commands of {@code ./guildhall}. */
@NullMarked
package org.guildhall.local.launcher;

import org.jspecify.annotations.NullMarked;
