/** How files are passed on to the APIs while they come in. */
@NullMarked
package org.guildhall.portal.client.upload;

import org.jspecify.annotations.NullMarked;
