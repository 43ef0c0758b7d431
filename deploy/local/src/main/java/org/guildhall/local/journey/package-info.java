/**
 * The journey: the whole main job, carried out through the public APIs of a training installation.
 */
@NullMarked
package org.guildhall.local.journey;

import org.jspecify.annotations.NullMarked;
