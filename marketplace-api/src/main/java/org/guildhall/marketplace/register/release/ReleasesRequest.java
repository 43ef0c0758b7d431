package org.guildhall.marketplace.register.release;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The next releases of a source, in its order.
 *
 * @param position where the source goes on behind the last of them; nothing before it is sent again
 */
record ReleasesRequest(
    @NotNull(message = "Send the releases")
        @Size(max = 1_000, message = "Send at most 1000 at once")
        List<@NotNull Sent> releases,
    @PositiveOrZero long position) {

  /**
   * A release as it stands in the source.
   *
   * @param offset where it begins
   * @param raw its exact text
   * @param rawBase64 instead of {@code raw}, its exact bytes if they are not UTF-8
   */
  @Schema(name = "SentRelease")
  public record Sent(long offset, @Nullable String raw, @Nullable String rawBase64) {

    byte[] bytes(int index) {
      if (raw != null) {
        return raw.getBytes(StandardCharsets.UTF_8);
      }
      if (rawBase64 == null) {
        throw ProblemException.field(
            "releases[" + index + "].raw", "The text of the release is missing");
      }
      try {
        return Base64.getDecoder().decode(rawBase64);
      } catch (IllegalArgumentException notBase64) {
        throw ProblemException.field("releases[" + index + "].rawBase64", "Is not Base64");
      }
    }
  }

  /** The releases with their bytes. */
  List<Handed> handed() {
    List<Handed> handed = new ArrayList<>(releases.size());
    for (int i = 0; i < releases.size(); i++) {
      handed.add(new Handed(releases.get(i).offset(), releases.get(i).bytes(i)));
    }
    return handed;
  }

  /** A release with its bytes. */
  record Handed(long offset, byte[] raw) {}
}
