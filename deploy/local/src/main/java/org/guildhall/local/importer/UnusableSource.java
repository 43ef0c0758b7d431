package org.guildhall.local.importer;

import java.io.IOException;

/**
 * The file is not what can be imported; the message says so in words for the person who named it.
 */
final class UnusableSource extends IOException {

  private static final long serialVersionUID = 1L;

  UnusableSource(String message) {
    super(message);
  }
}
