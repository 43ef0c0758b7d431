/** An append-only record of who did what. */
@NullMarked
package org.guildhall.kit.base.audit;

import org.jspecify.annotations.NullMarked;
