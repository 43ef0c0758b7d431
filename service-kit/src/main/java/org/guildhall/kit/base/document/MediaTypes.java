package org.guildhall.kit.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is from its bytes, and what its name says it is. It knows what tenders are made
 * of and calls everything else bytes; a general detector would know a thousand kinds that we refuse
 * anyway.
 */
final class MediaTypes {

  private static final String BYTES = "application/octet-stream";
  private static final String ZIP = "application/zip";
  private static final String PDF = "application/pdf";
  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";
  private static final String TEXT = "text/plain";
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String WORD = OOXML + "wordprocessingml.document";
  private static final String EXCEL = OOXML + "spreadsheetml.sheet";
  private static final String POWERPOINT = OOXML + "presentationml.presentation";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /**
   * What offices write, by the ending of its name. Old binary Office formats are left out: they
   * carry macros unseen.
   */
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("pdf", PDF),
          Map.entry("png", PNG),
          Map.entry("jpg", JPEG),
          Map.entry("jpeg", JPEG),
          Map.entry("txt", TEXT),
          Map.entry("csv", TEXT),
          Map.entry("docx", WORD),
          Map.entry("xlsx", EXCEL),
          Map.entry("pptx", POWERPOINT),
          Map.entry("odt", OPEN_DOCUMENT + "text"),
          Map.entry("ods", OPEN_DOCUMENT + "spreadsheet"),
          Map.entry("odp", OPEN_DOCUMENT + "presentation"));

  static final Set<String> OFFICE = Set.copyOf(BY_ENDING.values());

  private static final int HEAD = 8192;
  private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG_MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

  private MediaTypes() {}

  /** What a file of this name should be; empty for one that offices do not write. */
  static Optional<String> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_ENDING.get(ending));
  }

  /** In words, in order. */
  static String endings() {
    return BY_ENDING.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  static String sniff(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (startsWith(head, PDF_MAGIC)) {
      return PDF;
    }
    if (startsWith(head, PNG_MAGIC)) {
      return PNG;
    }
    if (startsWith(head, JPEG_MAGIC)) {
      return JPEG;
    }
    if (startsWith(head, ZIP_MAGIC)) {
      return insideZip(file);
    }
    return isText(head) ? TEXT : BYTES;
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  private static String insideZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String declared = openDocumentType(zip);
      if (declared != null) {
        return declared;
      }
      if (zip.getEntry("[Content_Types].xml") == null || hasMacros(zip)) {
        return ZIP;
      }
      if (zip.getEntry("word/document.xml") != null) {
        return WORD;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return EXCEL;
      }
      return zip.getEntry("ppt/presentation.xml") != null ? POWERPOINT : ZIP;
    } catch (ZipException broken) {
      return BYTES;
    }
  }

  private static boolean hasMacros(ZipFile zip) {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      if (all.nextElement().getName().endsWith("vbaProject.bin")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String openDocumentType(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String declared = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
      return OFFICE.contains(declared) && declared.startsWith(OPEN_DOCUMENT) ? declared : null;
    }
  }

  /** UTF-8 without control characters; the head may end within a character. */
  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException notYet) {
        if (head.length < HEAD) {
          return false;
        }
      }
    }
    return false;
  }
}
