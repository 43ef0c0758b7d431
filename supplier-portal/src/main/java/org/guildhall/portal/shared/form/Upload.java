package org.guildhall.portal.shared.form;

import java.nio.file.Path;
import org.guildhall.kit.base.document.DocumentLimits;
import org.jspecify.annotations.Nullable;

/** A file sent with a form; it lives until the request ends. */
public record Upload(String fileName, String mediaType, Path path, long size) {
  /** The largest that the APIs take. */
  static final long MOST_BYTES = DocumentLimits.OFFICE.maxBytes();

  /** The same in words. */
  public static final String LARGEST = MOST_BYTES / (1024 * 1024) + " MB";

  /** What the APIs take, in words. */
  static final String KINDS = "PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, PNG or JPEG";

  static final String TOO_LARGE = "The file must be smaller than " + LARGEST;
  static final String WRONG_KIND = "The file must be " + KINDS + ", and be what its name says";

  /** Why no API takes it, or null when one may. */
  @Nullable String problem() {
    if (size == 0) {
      return "The file is empty: choose one with something in it";
    }
    return size > MOST_BYTES ? TOO_LARGE : null;
  }
}
