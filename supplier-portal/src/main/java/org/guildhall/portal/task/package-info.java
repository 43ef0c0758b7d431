/** "Waiting for me": what both APIs say waits for the person, in one list. */
@NullMarked
package org.guildhall.portal.task;

import org.jspecify.annotations.NullMarked;
