/** Requests to the application under test without what a library does for each. */
@NullMarked
package org.guildhall.kit.testing.plain;

import org.jspecify.annotations.NullMarked;
