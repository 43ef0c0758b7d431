/**
 * How things are written for people: moments, amounts, and the values of the APIs' enumerations.
 */
@NullMarked
package org.guildhall.portal.shared.words;

import org.jspecify.annotations.NullMarked;
