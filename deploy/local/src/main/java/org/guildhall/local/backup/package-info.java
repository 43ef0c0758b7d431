/** An installation copied to folders, its keys apart, and brought back from them. */
@NullMarked
package org.guildhall.local.backup;

import org.jspecify.annotations.NullMarked;
