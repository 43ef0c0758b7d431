/** The sandbox's clock over HTTP: to look at and, where it is steered, to move. */
@NullMarked
package org.guildhall.kit.web.sandbox;

import org.jspecify.annotations.NullMarked;
