/** What the operator of the installation does: check organisations, move the sandbox's clock. */
@NullMarked
package org.guildhall.portal.operator;

import org.jspecify.annotations.NullMarked;
