package org.guildhall.local.importer;

import java.io.IOException;

/** The marketplace did not take what was sent; repeating the command goes on where it stopped. */
final class ImportRefused extends IOException {

  private static final long serialVersionUID = 1L;

  ImportRefused(String message) {
    super(message);
  }
}
