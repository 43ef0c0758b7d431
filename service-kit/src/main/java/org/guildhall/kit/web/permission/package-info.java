/** Who is asking and for whom, and what every endpoint lets them do. */
@NullMarked
package org.guildhall.kit.web.permission;

import org.jspecify.annotations.NullMarked;
