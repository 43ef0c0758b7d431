/** What an organisation has signed, for everybody. */
@NullMarked
package org.guildhall.buying.contract.signed;

import org.jspecify.annotations.NullMarked;
