package org.guildhall.portal.shared.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.guildhall.kit.base.document.DocumentLimits;
import org.guildhall.kit.base.problem.KitProblem;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A file sent with a form. It is on its way still: it can be passed on once, while it comes in, and
 * is nowhere afterwards.
 */
public final class Upload {
  /** The largest that the APIs take. */
  public static final long MOST_BYTES = DocumentLimits.OFFICE.maxBytes();

  /** The same in words. */
  public static final String LARGEST = MOST_BYTES / (1024 * 1024) + " MB";

  /** What the APIs take, in words. */
  public static final String KINDS =
      "PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, PNG or JPEG";

  public static final String TOO_LARGE = "The file must be smaller than " + LARGEST;
  public static final String WRONG_KIND =
      "The file must be " + KINDS + ", and be what its name says";

  private final String fileName;
  private final FileContent content;
  private final boolean surelyTooLarge;
  private final Rest rest;

  /** What of the form comes behind the file. */
  @FunctionalInterface
  interface Rest {
    void read() throws IOException;
  }

  Upload(String fileName, FileContent content, boolean surelyTooLarge, Rest rest) {
    this.fileName = fileName;
    this.content = content;
    this.surelyTooLarge = surelyTooLarge;
    this.rest = rest;
  }

  /** Why no API takes it, as far as that can be told before it has come in; null when one may. */
  public @Nullable String problem() {
    try {
      if (content.isEmpty()) {
        return "The file is empty: choose one with something in it";
      }
    } catch (IOException gone) {
      throw brokeOff();
    }
    return surelyTooLarge ? TOO_LARGE : null;
  }

  /** Whether it turned out to be larger than any API takes while it was passed on. */
  public boolean isTooLarge() {
    return content.isTooLarge();
  }

  /** {@link #passOn(BiFunction)} to a call without an answer. */
  public void send(BiConsumer<String, InputStream> call) {
    passOn((name, bytes) -> {
      call.accept(name, bytes);
      return Boolean.TRUE;
    });
  }

  /**
   * Passes it on, with its name, to a call that sends what it reads. Afterwards the fields of the
   * form that stand behind the file are known too.
   */
  public <T> T passOn(BiFunction<String, InputStream, T> call) {
    try {
      T answer = call.apply(fileName, content);
      rest.read();
      return answer;
    } catch (IOException gone) {
      throw brokeOff();
    } catch (RuntimeException failed) {
      throw content.isBrokenOff() ? brokeOff() : failed;
    }
  }

  /** Nobody is there to read it. */
  private static ProblemException brokeOff() {
    return ProblemException.of(KitProblem.INVALID_INPUT, "The file broke off. Send it again");
  }
}
