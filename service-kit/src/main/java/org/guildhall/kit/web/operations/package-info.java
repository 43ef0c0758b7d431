/** What an operator may do to a running service: replay, republish, look. */
@NullMarked
package org.guildhall.kit.web.operations;

import org.jspecify.annotations.NullMarked;
