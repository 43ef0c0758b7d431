/** Kills relay, broker, PostgreSQL and consumers under load and looks what became of the facts. */
@NullMarked
package org.guildhall.kit.killing;

import org.jspecify.annotations.NullMarked;
