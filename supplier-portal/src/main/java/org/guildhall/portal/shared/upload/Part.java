package org.guildhall.portal.shared.upload;

import org.jspecify.annotations.Nullable;

/** What comes next in a multipart form. */
sealed interface Part {

  /**
   * A field begins.
   *
   * @param name of the field; empty where the browser names none
   * @param fileName of a file, empty when none was chosen; null for a text
   */
  record Begin(String name, @Nullable String fileName, String mediaType) implements Part {
    boolean isFile() {
      return fileName != null && !fileName.isBlank();
    }
  }

  /** Some of the field's bytes. */
  record Data(byte[] bytes) implements Part {}

  /** The field ends. */
  record End() implements Part {}
}
