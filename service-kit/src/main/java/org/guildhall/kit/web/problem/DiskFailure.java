package org.guildhall.kit.web.problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import org.guildhall.kit.base.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Whether an exception means that a disk is full, read-only or away. */
final class DiskFailure {

  private DiskFailure() {}

  /** The problem, or null when it is none of a disk. */
  static @Nullable KitProblem typeOf(Throwable thrown) {
    IOException failed = Causes.find(thrown, IOException.class);
    return failed instanceof FileSystemException || failed != null && isOfAFile(failed)
        ? KitProblem.UNAVAILABLE
        : null;
  }

  /** Its message is in the words of the operating system, perhaps in another language. */
  private static boolean isOfAFile(IOException failed) {
    return Arrays.stream(failed.getStackTrace())
        .map(StackTraceElement::getClassName)
        .anyMatch(type ->
            type.equals("sun.nio.ch.FileChannelImpl") || type.equals("java.io.FileOutputStream"));
  }
}
