/**
 * Facts between services: written with the change they tell of, carried by Kafka, taken in once.
 */
@NullMarked
package org.guildhall.kit.facts;

import org.jspecify.annotations.NullMarked;
