package org.guildhall.local.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Walks over JSON by brackets and quotes only, so that a mistake inside a value does not stop it.
 */
final class JsonWalk {

  private static final int LONGEST_NAME = 40;

  private final SourceBytes bytes;

  JsonWalk(SourceBytes bytes) {
    this.bytes = bytes;
  }

  /** Reads what stands at the present byte, to its end. */
  @FunctionalInterface
  interface Element {
    void read() throws IOException;
  }

  /** Reads the value of a field; returns whether to go on to the next one. */
  @FunctionalInterface
  interface Field {
    boolean read(String name) throws IOException;
  }

  /** A list, from its opening bracket. */
  void list(Element element) throws IOException {
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

  /** An object, from its opening bracket; as far as the field wants to go on. */
  void fields(Field field) throws IOException {
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
      bytes.afterSpace();
      if (!field.read(name)) {
        return;
      }
    }
    bytes.read();
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

  /** Passes over one value. */
  void skip() throws IOException {
    skip(0);
  }

  /** Passes to the end of the object in which a value stands next. */
  void skipToEndOfObject() throws IOException {
    skip(1);
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
