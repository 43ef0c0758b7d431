/** Documents kept by the hash of their content. */
@NullMarked
package org.guildhall.kit.base.document;

import org.jspecify.annotations.NullMarked;
