/** Finding consortia, and what of one is shown to whom. */
@NullMarked
package org.guildhall.buying.consortium.view;

import org.jspecify.annotations.NullMarked;
