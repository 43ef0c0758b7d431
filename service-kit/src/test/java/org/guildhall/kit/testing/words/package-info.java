/** Whether what a service says to people is said in their words. */
@NullMarked
package org.guildhall.kit.testing.words;

import org.jspecify.annotations.NullMarked;
