/** What people are to be told of: found by what is there, and told to who knows the people. */
@NullMarked
package org.guildhall.buying.letter;

import org.jspecify.annotations.NullMarked;
