/** Somebody to turn to: help, who runs the installation, what is kept of people and why. */
@NullMarked
package org.guildhall.portal.help;

import org.jspecify.annotations.NullMarked;
