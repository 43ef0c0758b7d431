/** The estate register: what each organisation has under contract, from whom, and until when. */
@NullMarked
package org.guildhall.marketplace.register.estate;

import org.jspecify.annotations.NullMarked;
