/** Starts again what dies of a running installation, and remembers that it did. */
@NullMarked
package org.guildhall.local.supervision;

import org.jspecify.annotations.NullMarked;
