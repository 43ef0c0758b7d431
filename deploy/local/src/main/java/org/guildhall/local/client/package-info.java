/** A client of Guildhall's public APIs with real tokens, for seeding, importing and the journey. */
@NullMarked
package org.guildhall.local.client;

import org.jspecify.annotations.NullMarked;
