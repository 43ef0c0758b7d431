/**
 * Forms as they come in: their fields are read, and a file with them is passed on as it arrives,
 * from the browser's connection to that of the API. Nothing of it is kept here, nor on any disk.
 */
@NullMarked
package org.guildhall.portal.shared.upload;

import org.jspecify.annotations.NullMarked;
