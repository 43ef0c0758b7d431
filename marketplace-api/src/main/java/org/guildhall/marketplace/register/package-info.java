/** The register: what others have published, and what each organisation has under contract. */
@NullMarked
package org.guildhall.marketplace.register;

import org.jspecify.annotations.NullMarked;
