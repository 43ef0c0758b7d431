/** The way to the central platform: what is due is sent, and asked for until there is a verdict. */
@NullMarked
package org.guildhall.buying.notice.platform;

import org.jspecify.annotations.NullMarked;
