/** What suppliers do: respond, and see what became of it. */
@NullMarked
package org.guildhall.portal.supplier;

import org.jspecify.annotations.NullMarked;
