/** Whether the background work of a service is alive and how far it is behind. */
@NullMarked
package org.guildhall.kit.health;

import org.jspecify.annotations.NullMarked;
