/**
 * Where key-encryption keys are kept, and the check that they are the right ones for a database.
 */
@NullMarked
package org.guildhall.buying.tender.sealing.keyset;

import org.jspecify.annotations.NullMarked;
