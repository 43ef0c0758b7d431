/** Where to write to. */
@NullMarked
package org.guildhall.marketplace.letter.address;

import org.jspecify.annotations.NullMarked;
