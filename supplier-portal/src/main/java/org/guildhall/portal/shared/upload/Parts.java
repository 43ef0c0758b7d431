package org.guildhall.portal.shared.upload;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form, read a piece at a time and no further than somebody asks; at most one piece of
 * it is in memory. What tells fields apart is Quarkus's own parser; what it would do with them, to
 * write files, is left out.
 */
final class Parts implements MultipartParser.PartHandler {
  private static final int PIECE = 8 * 1024;

  private final InputStream body;
  private final FormLimits limits;
  private final MultipartParser.ParseState parser;
  private final byte[] buffer = new byte[PIECE];
  private final Queue<Part> ahead = new ArrayDeque<>();
  private boolean inFile;
  private long read;
  private long ofFiles;
  private int fields;

  Parts(InputStream body, String boundary, FormLimits limits) {
    this.body = body;
    this.limits = limits;
    this.parser =
        MultipartParser.beginParse(
            this, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
  }

  /**
   * The next piece, or null at the end of the form.
   *
   * @throws ProblemException TOO_LARGE; INVALID_INPUT where it is no form
   * @throws IOException when the browser goes away
   */
  @Nullable Part next() throws IOException {
    while (ahead.isEmpty() && !parser.isComplete()) {
      int length = body.read(buffer);
      if (length < 0) {
        throw new EOFException("The form broke off");
      }
      read += length;
      parse(length);
      if (read - ofFiles > limits.mostText()) {
        throw tooLong();
      }
    }
    return ahead.poll();
  }

  /** How many bytes of the form were read. */
  long read() {
    return read;
  }

  private void parse(int length) throws IOException {
    try {
      parser.parse(ByteBuffer.wrap(buffer, 0, length));
    } catch (MultipartParser.MalformedMessageException | IllegalArgumentException noForm) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "The form could not be read");
    }
  }

  static ProblemException tooLong() {
    return ProblemException.of(KitProblem.TOO_LARGE, "The form has more text than it may have");
  }

  @Override
  public void beginPart(CaseInsensitiveMap<String> headers) {
    fields++;
    if (fields > limits.mostFields()) {
      throw tooLong();
    }
    String disposition =
        Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION), "");
    String name = HeaderUtil.extractQuotedValueFromHeader(disposition, "name");
    String fileName = HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
    String mediaType =
        Objects.requireNonNullElse(
            headers.getFirst(HttpHeaders.CONTENT_TYPE), MediaType.APPLICATION_OCTET_STREAM);
    Part.Begin begun = new Part.Begin(Objects.requireNonNullElse(name, ""), fileName, mediaType);
    inFile = begun.isFile();
    ahead.add(begun);
  }

  @Override
  public void data(ByteBuffer bytes) {
    if (bytes.hasRemaining()) {
      // The parser's buffer is ours, which the next piece is read into.
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      ofFiles += inFile ? copy.length : 0;
      ahead.add(new Part.Data(copy));
    }
  }

  @Override
  public void endPart() {
    inFile = false;
    ahead.add(new Part.End());
  }
}
