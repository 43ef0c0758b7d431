/** Code lists that come as class-path resources. */
@NullMarked
package org.guildhall.kit.reference;

import org.jspecify.annotations.NullMarked;
