/** Numbers by which organisations are known, and how each scheme is checked. */
@NullMarked
package org.guildhall.marketplace.organisation.identifier;

import org.jspecify.annotations.NullMarked;
