package org.guildhall.portal.shared.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A form as a browser sends it. Its fields are read as far as its file, and the rest when the file
 * was passed on or is not wanted: so all that decides what becomes of the file (who sends it, the
 * token against forgery, for which organisation) stands before it on the page, and behind it
 * nothing but the button that was pressed.
 */
public final class FormBody {
  /** Beside its file a form has behind it the button, and the boundaries. */
  private static final int BEHIND_THE_FILE = 16 * 1024;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final @Nullable Parts parts;
  private final long length;
  private @Nullable FileContent file;

  private FormBody(@Nullable Parts parts, long length) {
    this.parts = parts;
    this.length = length;
  }

  /** Of a request that sends none. */
  public static FormBody none() {
    return new FormBody(null, 0);
  }

  /**
   * Reads a form of texts.
   *
   * @throws ProblemException TOO_LARGE or INVALID_INPUT
   */
  public static FormBody urlEncoded(InputStream body, FormLimits limits) throws IOException {
    byte[] bytes = body.readNBytes(Math.toIntExact(limits.mostText()) + 1);
    if (bytes.length > limits.mostText()) {
      throw Parts.tooLong();
    }
    FormBody form = none();
    // No field is longer than the form, so that its limit is one for the memory that they take too.
    String text = new String(bytes, StandardCharsets.US_ASCII);
    int fields = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('&', from);
      int to = end < 0 ? text.length() : end;
      int equals = text.indexOf('=', from);
      int name = equals < 0 || equals > to ? to : equals;
      fields++;
      if (fields > limits.mostFields()) {
        throw Parts.tooLong();
      }
      form.add(
          decoded(text.substring(from, name)), decoded(text.substring(Math.min(name + 1, to), to)));
      from = to + 1;
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "The form could not be read");
    }
  }

  /**
   * Reads a form of parts as far as its file.
   *
   * @param length of the whole body in bytes, negative if it is not known
   * @throws ProblemException TOO_LARGE or INVALID_INPUT
   */
  public static FormBody multipart(
      InputStream body, String boundary, long length, FormLimits limits) throws IOException {
    FormBody form = new FormBody(new Parts(body, boundary, limits), length);
    form.readOn();
    return form;
  }

  /** What was typed, by field; after {@link #finish} what stands behind the file too. */
  public Map<String, List<String>> values() {
    return values;
  }

  /** The file that was chosen, by its field; none or one. */
  public Map<String, Upload> uploads() {
    return uploads;
  }

  /** Reads what has not been read, and throws the file away if nobody wanted it. */
  public void finish() throws IOException {
    FileContent open = file;
    if (open != null) {
      file = null;
      open.skipRest();
      readOn();
    }
  }

  private void readOn() throws IOException {
    if (parts == null) {
      return;
    }
    String field = "";
    boolean text = false;
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    for (Part next = parts.next(); next != null; next = parts.next()) {
      switch (next) {
        case Part.Begin begin -> {
          values.computeIfAbsent(begin.name(), name -> new ArrayList<>());
          field = begin.name();
          text = begin.fileName() == null;
          if (begin.isFile()) {
            begins(begin, parts);
            return;
          }
        }
        case Part.Data(byte[] bytes) -> typed.writeBytes(bytes);
        case Part.End end -> {
          if (text) {
            add(field, typed.toString(StandardCharsets.UTF_8));
          }
          typed.reset();
        }
      }
    }
  }

  private void begins(Part.Begin begun, Parts open) {
    if (!uploads.isEmpty()) {
      throw ProblemException.of(KitProblem.INVALID_INPUT, "Send one file at a time");
    }
    FileContent content = new FileContent(open, Upload.MOST_BYTES);
    boolean surelyTooLarge = length - open.read() - BEHIND_THE_FILE > Upload.MOST_BYTES;
    file = content;
    uploads.put(
        begun.name(),
        new Upload(String.valueOf(begun.fileName()), content, surelyTooLarge, this::finish));
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }
}
