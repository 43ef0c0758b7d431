/** What codes stand for. */
@NullMarked
package org.guildhall.portal.shared.code;

import org.jspecify.annotations.NullMarked;
