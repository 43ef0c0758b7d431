/** What a journey leaves behind, each file checked before it is called evidence. */
@NullMarked
package org.guildhall.local.journey.evidence;

import org.jspecify.annotations.NullMarked;
