/**
 * The command {@code ./guildhall import ocds}: sends published releases, as they are, to the
 * marketplace.
 */
@NullMarked
package org.guildhall.local.importer;

import org.jspecify.annotations.NullMarked;
