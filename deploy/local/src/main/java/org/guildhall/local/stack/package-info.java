/** The parts of an installation as processes: how each is run, brought up, ready and stopped. */
@NullMarked
package org.guildhall.local.stack;

import org.jspecify.annotations.NullMarked;
