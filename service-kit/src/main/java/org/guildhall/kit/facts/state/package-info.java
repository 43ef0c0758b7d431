/** The present state of what a service owns, told again as facts. */
@NullMarked
package org.guildhall.kit.facts.state;

import org.jspecify.annotations.NullMarked;
