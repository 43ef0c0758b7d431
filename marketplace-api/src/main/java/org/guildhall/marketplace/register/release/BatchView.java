package org.guildhall.marketplace.register.release;

/**
 * What came of one batch of releases.
 *
 * @param position up to where the source has been taken in now
 */
record BatchView(
    long position, int kept, int known, int flagged, int organisations, int estateEntries) {}
