package org.guildhall.local.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Finds the releases of a source without understanding them: release packages, record packages,
 * single releases, lists of any of these, and releases one to a line.
 *
 * <p>It follows brackets and quotes only ({@link JsonWalk}). A full JSON parser would stop at the
 * first mistake inside a release and lose everything after it; here that release is passed on as it
 * stands and the next one is found.
 */
final class ReleaseScanner {

  /** Fields that only a release has among the things that can stand at the top of a source. */
  private static final Set<String> OF_A_RELEASE =
      Set.of(
          "tag", "initiationType", "tender", "parties", "buyer", "awards", "contracts", "planning");

  private enum Kind {
    UNKNOWN,
    RELEASE,
    PACKAGE
  }

  private final SourceBytes bytes;
  private final JsonWalk json;
  private final ReleaseSink sink;
  private boolean somethingFound;

  /** Of the object at the top that is being read. */
  private Kind kind = Kind.UNKNOWN;

  /** Of the record that is being read. */
  private boolean recordHasReleases;

  private ReleaseScanner(InputStream in, int largestRelease, ReleaseSink sink) {
    this.bytes = new SourceBytes(in, largestRelease);
    this.json = new JsonWalk(bytes);
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
    long begin = bytes.offset();
    boolean first = true;
    while (bytes.afterSpace() != SourceBytes.END) {
      switch (bytes.peek()) {
        case '[' -> json.list(this::unit);
        case '{' -> {
          if (unitOnALineOfItsOwn() && first && bytes.afterSpace() == '{') {
            lines();
            return;
          }
        }
        default -> throw notJson(bytes.offset() == begin);
      }
      first = false;
    }
  }

  /** Whether what was read is a release, and something else stands on a line below it. */
  private boolean unitOnALineOfItsOwn() throws IOException {
    long line = bytes.lines();
    boolean oneLine = unit() == Kind.RELEASE && bytes.lines() == line;
    bytes.afterSpace();
    return oneLine && bytes.lines() > line;
  }

  private UnusableSource notJson(boolean fromTheBeginning) {
    return new UnusableSource(
        "no JSON at byte "
            + bytes.offset()
            + (fromTheBeginning ? " (is this another kind of file?)" : ""));
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

  /** A release, a package, or a list of them, standing at the top. */
  private Kind unit() throws IOException {
    kind = Kind.UNKNOWN;
    if (bytes.peek() != '{') {
      if (!somethingFound) {
        throw stranger();
      }
      kind = Kind.RELEASE;
      release();
      return kind;
    }
    bytes.keep();
    json.fields(this::topField);
    if (kind == Kind.UNKNOWN && !somethingFound) {
      throw stranger();
    }
    if (kind != Kind.PACKAGE) {
      emit();
    }
    somethingFound = true;
    return kind;
  }

  private static UnusableSource stranger() {
    return new UnusableSource(
        "this JSON is not OCDS: it has neither releases nor records, and is no release itself");
  }

  private boolean topField(String name) throws IOException {
    boolean list = bytes.peek() == '[';
    if (list && (name.equals("releases") || name.equals("records"))) {
      kind = Kind.PACKAGE;
      bytes.forget();
      somethingFound = true;
      json.list(name.equals("releases") ? this::release : this::recordObject);
      return true;
    }
    if (kind == Kind.UNKNOWN && OF_A_RELEASE.contains(name)) {
      kind = Kind.RELEASE;
      json.skipToEndOfObject();
      return false;
    }
    json.skip();
    return true;
  }

  private void release() throws IOException {
    bytes.keep();
    json.skip();
    emit();
  }

  private void recordObject() throws IOException {
    long offset = bytes.offset();
    recordHasReleases = false;
    if (bytes.peek() == '{') {
      json.fields(this::recordField);
    } else {
      json.skip();
    }
    if (!recordHasReleases) {
      sink.recordWithoutReleases(offset);
    }
  }

  private boolean recordField(String name) throws IOException {
    if (bytes.peek() == '[' && name.equals("releases")) {
      recordHasReleases = true;
      json.list(this::release);
    } else {
      json.skip();
    }
    return true;
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
}
