/** Code lists that come as class-path resources. */
@NullMarked
package org.guildhall.kit.base.reference;

import org.jspecify.annotations.NullMarked;
