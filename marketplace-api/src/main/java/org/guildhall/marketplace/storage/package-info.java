/** How records are kept in JSON columns, and how lists are narrowed. */
@NullMarked
package org.guildhall.marketplace.storage;

import org.jspecify.annotations.NullMarked;
