package org.guildhall.buying.consortium.asking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.buying.consortium.decision.Purpose;
import org.guildhall.kit.base.input.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question to the members.
 *
 * @param purpose what it is for; {@code OTHER} when left out
 * @param subjectId the procurement for {@code AWARD}; the consortium is the subject otherwise
 * @param options the motion first; for {@code CONSTITUTE} they may be left out
 */
public record NewQuestion(
    @Nullable Purpose purpose,
    @Nullable UUID subjectId,
    @NotBlank @Size(max = 2_000) String question,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) @OneLine String> options,
    @NotNull Instant closesAt) {

  public Purpose purposeOrOther() {
    return purpose == null ? Purpose.OTHER : purpose;
  }

  public List<String> optionsOrYesNo() {
    return options == null || options.isEmpty() ? List.of("Yes", "No") : options;
  }
}
