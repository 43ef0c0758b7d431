/**
 * Pages that ask before they act, declared: title, text, fields, button, call, and what is said
 * after it.
 */
@NullMarked
package org.guildhall.portal.shared.step;

import org.jspecify.annotations.NullMarked;
