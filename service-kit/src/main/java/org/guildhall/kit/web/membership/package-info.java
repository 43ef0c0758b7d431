/** Who may act for whom: asked of a service's own tables, of its replica, or of the owner. */
@NullMarked
package org.guildhall.kit.web.membership;

import org.jspecify.annotations.NullMarked;
