package org.guildhall.local.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Finds the releases of a source without understanding them: release packages, record packages,
 * single releases, lists of any of these, and releases one to a line.
 *
 * <p>It follows brackets and quotes only. A full JSON parser would stop at the first mistake inside
 * a release and lose everything after it; here that release is passed on as it stands and the next
 * one is found.
 */
final class ReleaseScanner {

  /** Fields that only a release has among the things that can stand at the top of a source. */
  private static final Set<String> OF_A_RELEASE =
      Set.of(
          "tag", "initiationType", "tender", "parties", "buyer", "awards", "contracts", "planning");

  private static final int LONGEST_NAME = 40;

  private enum Kind {
    UNKNOWN,
    RELEASE,
    PACKAGE
  }

  private final SourceBytes bytes;
  private final ReleaseSink sink;
  private boolean somethingFound;

  private ReleaseScanner(InputStream in, int largestRelease, ReleaseSink sink) {
    this.bytes = new SourceBytes(in, largestRelease);
    this.sink = sink;
  }

  /**
   * Passes every release to the sink.
   *
   * @throws UnusableSource if this is no OCDS source, or breaks off
   */
  static void scan(InputStream in, int largestRelease, ReleaseSink sink) throws IOException {
    new ReleaseScanner(in, largestRelease, sink).source();
  }

  private void source() throws IOException {
    byteOrderMark();
    if (bytes.afterSpace() == SourceBytes.END) {
      throw new UnusableSource("the file is empty");
    }
    long lineOfFirst = bytes.offset();
    boolean first = true;
    while (bytes.afterSpace() != SourceBytes.END) {
      int b = bytes.peek();
      if (b == '[') {
        list(this::unit);
      } else if (b == '{') {
        long line = bytes.lines();
        boolean oneLine = unit() == Kind.RELEASE && first && bytes.lines() == line;
        if (oneLine && bytes.afterSpace() == '{' && bytes.lines() > line) {
          lines();
          return;
        }
      } else {
        throw new UnusableSource(
            "no JSON at byte "
                + bytes.offset()
                + (lineOfFirst == bytes.offset() ? " (is this another kind of file?)" : ""));
      }
      first = false;
    }
  }

  private void byteOrderMark() throws IOException {
    int b = bytes.peek();
    if (b == 0xFE || b == 0xFF) {
      throw new UnusableSource("the file is written in UTF-16; OCDS is UTF-8");
    }
    if (b == 0xEF) {
      bytes.read();
      bytes.read();
      bytes.read();
    }
  }

  /** One release to a line: here even a release whose brackets do not match spoils no other. */
  private void lines() throws IOException {
    while (bytes.afterSpace() != SourceBytes.END) {
      bytes.keep();
      while (bytes.peek() != '\n' && bytes.peek() != '\r' && bytes.peek() != SourceBytes.END) {
        bytes.read();
      }
      emit();
    }
  }

  @FunctionalInterface
  private interface Element {
    void read() throws IOException;
  }

  private void list(Element element) throws IOException {
    bytes.read();
    while (bytes.afterSpace() != ']') {
      if (bytes.peek() == ',') {
        bytes.read();
        continue;
      }
      if (bytes.peek() == SourceBytes.END || bytes.peek() == '}') {
        throw unexpected();
      }
      element.read();
    }
    bytes.read();
  }

  /** A release, a package, or a list of them, standing at the top. */
  private Kind unit() throws IOException {
    if (bytes.peek() != '{') {
      return somethingFound ? release() : stranger();
    }
    bytes.keep();
    Kind kind = fields();
    if (kind == Kind.UNKNOWN && !somethingFound) {
      return stranger();
    }
    if (kind != Kind.PACKAGE) {
      emit();
    }
    somethingFound = true;
    return kind;
  }

  private Kind stranger() throws UnusableSource {
    throw new UnusableSource(
        "this JSON is not OCDS: it has neither releases nor records, and is no release itself");
  }

  private Kind fields() throws IOException {
    Kind kind = Kind.UNKNOWN;
    bytes.read();
    while (bytes.afterSpace() != '}') {
      if (bytes.peek() == ',') {
        bytes.read();
        continue;
      }
      String name = name();
      if (bytes.afterSpace() != ':') {
        throw unexpected();
      }
      bytes.read();
      boolean list = bytes.afterSpace() == '[';
      if (list && name.equals("releases")) {
        kind = Kind.PACKAGE;
        bytes.forget();
        somethingFound = true;
        list(this::release);
      } else if (list && name.equals("records")) {
        kind = Kind.PACKAGE;
        bytes.forget();
        somethingFound = true;
        list(this::recordObject);
      } else {
        if (kind == Kind.UNKNOWN && OF_A_RELEASE.contains(name)) {
          skip(1);
          return Kind.RELEASE;
        }
        skip(0);
      }
    }
    bytes.read();
    return kind;
  }

  private Kind release() throws IOException {
    bytes.keep();
    skip(0);
    emit();
    return Kind.RELEASE;
  }

  private Kind recordObject() throws IOException {
    long offset = bytes.offset();
    if (bytes.peek() != '{') {
      skip(0);
      sink.recordWithoutReleases(offset);
      return Kind.PACKAGE;
    }
    boolean withReleases = false;
    bytes.read();
    while (bytes.afterSpace() != '}') {
      if (bytes.peek() == ',') {
        bytes.read();
        continue;
      }
      String name = name();
      if (bytes.afterSpace() != ':') {
        throw unexpected();
      }
      bytes.read();
      if (bytes.afterSpace() == '[' && name.equals("releases")) {
        withReleases = true;
        list(this::release);
      } else {
        skip(0);
      }
    }
    bytes.read();
    if (!withReleases) {
      sink.recordWithoutReleases(offset);
    }
    return Kind.PACKAGE;
  }

  private void emit() throws IOException {
    if (bytes.keptTooMuch()) {
      sink.tooLarge(bytes.keptFrom(), bytes.keptLength());
      bytes.forget();
      return;
    }
    long from = bytes.keptFrom();
    sink.release(new ReleaseText(from, bytes.take()));
  }

  private String name() throws IOException {
    if (bytes.peek() != '"') {
      throw unexpected();
    }
    StringBuilder name = new StringBuilder();
    bytes.read();
    for (int b = bytes.read(); b != '"'; b = bytes.read()) {
      if (b == SourceBytes.END) {
        throw brokenOff();
      }
      if (b == '\\') {
        bytes.read();
      }
      if (name.length() < LONGEST_NAME) {
        name.append((char) b);
      }
    }
    return name.toString();
  }

  /** Passes over one value, or to the end of as many open brackets, by brackets and quotes. */
  private void skip(int open) throws IOException {
    int depth = open;
    do {
      int b = bytes.peek();
      if (b == SourceBytes.END) {
        throw brokenOff();
      }
      if (depth == 0 && (b == ',' || b == '}' || b == ']')) {
        return;
      }
      bytes.read();
      switch (b) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> string();
        default -> {
          if (depth == 0) {
            scalar();
          }
        }
      }
    } while (depth > 0);
  }

  private void scalar() throws IOException {
    for (int b = bytes.peek(); b > ' ' && b != ',' && b != '}' && b != ']'; b = bytes.peek()) {
      bytes.read();
    }
  }

  private void string() throws IOException {
    for (int b = bytes.read(); b != '"'; b = bytes.read()) {
      if (b == SourceBytes.END) {
        throw brokenOff();
      }
      if (b == '\\') {
        bytes.read();
      }
    }
  }

  private UnusableSource brokenOff() {
    return new UnusableSource(
        "the file breaks off inside a release at byte "
            + bytes.offset()
            + "; fetch it again and repeat the command");
  }

  private UnusableSource unexpected() throws IOException {
    int b = bytes.peek();
    if (b == SourceBytes.END) {
      return brokenOff();
    }
    String found = new String(new byte[] {(byte) b}, StandardCharsets.ISO_8859_1);
    return new UnusableSource("not JSON: unexpected “" + found + "” at byte " + bytes.offset());
  }
}
