/** Signing in and out: the pages, and when a session that a browser keeps is one no more. */
@NullMarked
package org.guildhall.portal.shared.signin;

import org.jspecify.annotations.NullMarked;
