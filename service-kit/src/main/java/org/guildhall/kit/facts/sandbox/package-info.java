/** The training installation whose clock an operator may move forward. */
@NullMarked
package org.guildhall.kit.facts.sandbox;

import org.jspecify.annotations.NullMarked;
