/**
 * What releases are made of: OCDS 1.1 with the UK extension, and the check before publication;
 * pure.
 */
@NullMarked
package org.guildhall.buying.notice.ocds;

import org.jspecify.annotations.NullMarked;
