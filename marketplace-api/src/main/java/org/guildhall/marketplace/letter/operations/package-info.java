/** Letters that did not arrive, for the operator. */
@NullMarked
package org.guildhall.marketplace.letter.operations;

import org.jspecify.annotations.NullMarked;
