/** Builds the services, and only what has changed since the last build. */
@NullMarked
package org.guildhall.local.build;

import org.jspecify.annotations.NullMarked;
