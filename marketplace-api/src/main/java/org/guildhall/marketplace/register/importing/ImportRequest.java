package org.guildhall.marketplace.register.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Locale;
import org.guildhall.kit.base.input.Input;
import org.guildhall.kit.base.input.Text;

/**
 * Announces a source of releases.
 *
 * @param source its name, such as that of the file
 * @param sha256 of its bytes, in hexadecimal: the same source is the same import
 * @param size in bytes
 */
record ImportRequest(
    @NotBlank(message = "Name the source, for example the file") @Text(500) String source,
    @Pattern(regexp = "[0-9a-f]{64}", message = "Must be the SHA-256 of the source in hexadecimal")
        String sha256,
    @PositiveOrZero long size) {

  /** The name is stripped and the hash in small letters. */
  public ImportRequest {
    source = Input.required(source);
    sha256 = Input.required(sha256).toLowerCase(Locale.ROOT);
  }
}
