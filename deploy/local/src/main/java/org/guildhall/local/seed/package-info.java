/** What a fresh local installation is filled with, through the public APIs. */
@NullMarked
package org.guildhall.local.seed;

import org.jspecify.annotations.NullMarked;
