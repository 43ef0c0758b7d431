/** What people tell the operator about the site. */
@NullMarked
package org.guildhall.marketplace.feedback;

import org.jspecify.annotations.NullMarked;
