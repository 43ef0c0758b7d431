package org.guildhall.local.importer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of releases, plain or compressed with gzip.
 *
 * @param name as shown: relative to the folder that was named
 */
record SourceFile(Path path, String name) {

  private static final List<String> ENDINGS =
      List.of(".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz");
  private static final int BUFFER = 1 << 16;
  private static final int GZIP = 0x1F8B;

  /** The file itself, or all files of a folder and the folders in it, in name order. */
  static List<SourceFile> in(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(new SourceFile(fileOrFolder, String.valueOf(fileOrFolder.getFileName())));
    }
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .map(file -> new SourceFile(file, fileOrFolder.relativize(file).toString()))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    }
  }

  /** Whether its name says that it may hold releases; asked only of files nobody named. */
  boolean looksRight() {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  long size() throws IOException {
    return Files.size(path);
  }

  /** Of the bytes as they lie on the disk. */
  String sha256() throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** Its content, unpacked if need be, and how much of the file has been read. */
  Content open() throws IOException {
    Counted file = new Counted(Files.newInputStream(path));
    BufferedInputStream buffered = new BufferedInputStream(file, BUFFER);
    buffered.mark(2);
    int magic = buffered.read() << 8 | buffered.read();
    buffered.reset();
    return new Content(magic == GZIP ? new GZIPInputStream(buffered, BUFFER) : buffered, file);
  }

  /** The stream of a file that is being read. */
  static final class Content implements AutoCloseable {
    private final InputStream in;
    private final Counted file;

    private Content(InputStream in, Counted file) {
      this.in = in;
      this.file = file;
    }

    InputStream in() {
      return in;
    }

    long bytesOfTheFile() {
      return file.read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      read += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      read += Math.max(0, n);
      return n;
    }
  }
}
