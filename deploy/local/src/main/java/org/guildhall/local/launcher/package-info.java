/** The commands of {@code ./guildhall}: one installation of Guildhall on one machine. */
@NullMarked
package org.guildhall.local.launcher;

import org.jspecify.annotations.NullMarked;
