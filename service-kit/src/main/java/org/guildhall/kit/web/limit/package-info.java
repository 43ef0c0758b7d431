/** How much, how often and how slowly somebody may send, so that nobody stops a service alone. */
@NullMarked
package org.guildhall.kit.web.limit;

import org.jspecify.annotations.NullMarked;
