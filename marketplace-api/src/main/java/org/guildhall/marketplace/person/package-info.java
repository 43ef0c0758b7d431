/** What the marketplace keeps of people: handed out, erased, and removed after its time. */
@NullMarked
package org.guildhall.marketplace.person;

import org.jspecify.annotations.NullMarked;
