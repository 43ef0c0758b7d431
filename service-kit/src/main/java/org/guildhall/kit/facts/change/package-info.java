/** How a use case records what it changes: when, by whom, and told to whom. */
@NullMarked
package org.guildhall.kit.facts.change;

import org.jspecify.annotations.NullMarked;
