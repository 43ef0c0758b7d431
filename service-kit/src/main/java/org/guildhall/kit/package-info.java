/** What every service needs and no domain knows. */
@NullMarked
package org.guildhall.kit;

import org.jspecify.annotations.NullMarked;
