/** Sends requests that nobody means, to see that they are refused and nothing breaks. */
@org.jspecify.annotations.NullMarked
package org.guildhall.kit.testing.fuzz;
