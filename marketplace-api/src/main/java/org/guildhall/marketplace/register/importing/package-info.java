/** Takes in releases that others published: keeps them, learns who buys and what ends when. */
@NullMarked
package org.guildhall.marketplace.register.importing;

import org.jspecify.annotations.NullMarked;
