package org.guildhall.marketplace.register.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What the fact says: what is shown of the notice, and what only search needs.
 *
 * @param smallFirms whether it says that it suits small and medium firms
 */
record ReleaseImported(@JsonUnwrapped ImportedNoticeView notice, boolean smallFirms) {}
