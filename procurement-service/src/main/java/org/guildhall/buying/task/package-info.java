/** What waits for a person, gathered from every feature that has something waiting. */
@NullMarked
package org.guildhall.buying.task;

import org.jspecify.annotations.NullMarked;
