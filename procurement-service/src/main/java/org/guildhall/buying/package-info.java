/** The buying: from consortium to signed contracts, under the Procurement Act 2023. */
@NullMarked
package org.guildhall.buying;

import org.jspecify.annotations.NullMarked;
