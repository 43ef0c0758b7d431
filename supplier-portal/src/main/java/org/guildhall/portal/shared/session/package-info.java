/** Who visits, for which organisation, and what the layout shows about it. */
@NullMarked
package org.guildhall.portal.shared.session;

import org.jspecify.annotations.NullMarked;
