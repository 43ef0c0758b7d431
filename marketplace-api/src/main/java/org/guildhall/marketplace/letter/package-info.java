/** What people are told: a letter is written in the transaction that causes it. */
@NullMarked
package org.guildhall.marketplace.letter;

import org.jspecify.annotations.NullMarked;
