/** Documents that belong to a challenge: upload, and download as what they are, attachments. */
@NullMarked
package org.guildhall.marketplace.market.challenge.document;

import org.jspecify.annotations.NullMarked;
