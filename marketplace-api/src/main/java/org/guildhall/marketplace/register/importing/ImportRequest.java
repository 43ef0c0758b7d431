package org.guildhall.marketplace.register.importing;

import java.util.Locale;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Announces a source of releases.
 *
 * @param source its name, such as that of the file
 * @param sha256 of its bytes, in hexadecimal: the same source is the same import
 * @param size in bytes
 */
public record ImportRequest(String source, String sha256, long size) {

  private static final int LONGEST_NAME = 500;

  static ImportRequest checked(@Nullable ImportRequest request) {
    if (request == null || request.source == null || request.source.isBlank()) {
      throw ProblemException.field("source", "Name the source, for example the file");
    }
    if (request.source.length() > LONGEST_NAME) {
      throw ProblemException.field("source", "Is longer than " + LONGEST_NAME + " characters");
    }
    String hash = request.sha256 == null ? "" : request.sha256.strip().toLowerCase(Locale.ROOT);
    if (!hash.matches("[0-9a-f]{64}")) {
      throw ProblemException.field("sha256", "Must be the SHA-256 of the source in hexadecimal");
    }
    if (request.size < 0) {
      throw ProblemException.field("size", "Must not be negative");
    }
    return new ImportRequest(request.source.strip(), hash, request.size);
  }
}
