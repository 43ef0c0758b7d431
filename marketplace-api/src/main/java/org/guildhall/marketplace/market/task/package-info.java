/** "Waiting for me": what each person has to do next. */
@NullMarked
package org.guildhall.marketplace.market.task;

import org.jspecify.annotations.NullMarked;
