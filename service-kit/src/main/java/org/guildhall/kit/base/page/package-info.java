/** Pages of a list, each beginning where the one before ended. */
@NullMarked
package org.guildhall.kit.base.page;

import org.jspecify.annotations.NullMarked;
