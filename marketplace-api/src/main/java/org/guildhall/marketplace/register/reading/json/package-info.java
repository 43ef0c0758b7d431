/** Reads JSON as it comes: what cannot be used is flagged and stops nothing. */
@NullMarked
package org.guildhall.marketplace.register.reading.json;

import org.jspecify.annotations.NullMarked;
