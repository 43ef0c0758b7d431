/** How records are written into JSON columns. */
@NullMarked
package org.guildhall.marketplace.storage;

import org.jspecify.annotations.NullMarked;
