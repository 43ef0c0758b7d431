/** Forms: what was typed, what it means, what is wrong with it, and the way back to the page. */
@NullMarked
package org.guildhall.portal.shared.form;

import org.jspecify.annotations.NullMarked;
