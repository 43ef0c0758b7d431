package org.guildhall.local.importer;

import java.io.IOException;

/** Takes the releases of a source in the order in which they stand there. */
interface ReleaseSink {

  void release(ReleaseText release) throws IOException;

  /** A release longer than can be sent. */
  void tooLarge(long offset, long length) throws IOException;

  /** A record that holds only a compiled release, which is nobody's notice. */
  void recordWithoutReleases(long offset) throws IOException;
}
