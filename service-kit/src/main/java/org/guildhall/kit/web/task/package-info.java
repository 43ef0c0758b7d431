/** "Waiting for me": what each person has to do next, gathered from the features of a service. */
@NullMarked
package org.guildhall.kit.web.task;

import org.jspecify.annotations.NullMarked;
