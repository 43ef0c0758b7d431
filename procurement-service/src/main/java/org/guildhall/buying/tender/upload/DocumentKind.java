package org.guildhall.buying.tender.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of document a tender may hold. What is sealed cannot be looked at later, so the first
 * bytes must fit the name before it is; old binary Office formats are left out.
 */
enum DocumentKind {
  PDF("pdf", "application/pdf", "%PDF-"),
  PNG("png", "image/png", "\u0089PNG"),
  JPG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff"),
  JPEG("jpeg", "image/jpeg", "\u00ff\u00d8\u00ff"),
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "PK\u0003\u0004"),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "PK\u0003\u0004"),
  PPTX(
      "pptx",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "PK\u0003\u0004"),
  ODT("odt", "application/vnd.oasis.opendocument.text", "PK\u0003\u0004"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004"),
  ODP("odp", "application/vnd.oasis.opendocument.presentation", "PK\u0003\u0004"),
  TXT("txt", "text/plain", ""),
  CSV("csv", "text/csv", "");

  /** How many bytes decide. */
  static final int HEAD = 8;

  private final String extension;
  private final String mediaType;
  private final byte[] magic;

  DocumentKind(String extension, String mediaType, String magic) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The kind, if the name has a known extension and the first bytes are of that kind. */
  static Optional<DocumentKind> of(String name, byte[] head) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.extension.equals(extension))
        .filter(kind -> kind.beginsLike(head))
        .findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  private boolean beginsLike(byte[] head) {
    if (magic.length == 0) {
      // Text has no control characters but line ends and tabs.
      for (byte b : head) {
        if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
          return false;
        }
      }
      return true;
    }
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
