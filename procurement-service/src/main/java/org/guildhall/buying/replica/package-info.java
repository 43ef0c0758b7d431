/** What other services own and this one keeps a copy of, built from their facts. */
@NullMarked
package org.guildhall.buying.replica;

import org.jspecify.annotations.NullMarked;
