/** What the buying keeps of people, which is a record of how authorities decided. */
@NullMarked
package org.guildhall.buying.person;

import org.jspecify.annotations.NullMarked;
