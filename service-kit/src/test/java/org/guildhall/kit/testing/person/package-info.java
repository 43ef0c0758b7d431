/** Asks a database how what it keeps of people is found. */
@NullMarked
package org.guildhall.kit.testing.person;

import org.jspecify.annotations.NullMarked;
