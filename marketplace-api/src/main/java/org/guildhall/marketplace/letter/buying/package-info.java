/** Letters that the buying causes. */
@NullMarked
package org.guildhall.marketplace.letter.buying;

import org.jspecify.annotations.NullMarked;
