/** Reads one OCDS release as leniently as real releases need, and says what it could not use. */
@NullMarked
package org.guildhall.marketplace.register.reading;

import org.jspecify.annotations.NullMarked;
