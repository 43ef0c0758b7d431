/**
 * Work that falls due: what the whole installation does again and again, one replica at a time, and
 * the little that every replica does for itself.
 */
@NullMarked
package org.guildhall.kit.base.schedule;

import org.jspecify.annotations.NullMarked;
