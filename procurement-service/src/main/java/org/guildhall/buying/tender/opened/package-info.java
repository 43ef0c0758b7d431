/** What was opened, kept under keys of its own for assessment and award. */
@NullMarked
package org.guildhall.buying.tender.opened;

import org.jspecify.annotations.NullMarked;
