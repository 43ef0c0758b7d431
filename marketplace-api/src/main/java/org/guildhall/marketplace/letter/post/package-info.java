/** Letters on their way: taken one by one, handed to the mail server, noted. */
@NullMarked
package org.guildhall.marketplace.letter.post;

import org.jspecify.annotations.NullMarked;
