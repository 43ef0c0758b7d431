package org.guildhall.buying.consortium;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.buying.consortium.decision.Purpose;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about a consortium. */
final class ConsortiumRequests {
  private ConsortiumRequests() {}

  /** Forms a consortium from a challenge. */
  @Schema(name = "NewConsortium")
  record Form(
      @NotNull UUID challengeId,
      @NotBlank @Size(max = 200) String name,
      @NotNull @Valid ConsortiumRules rules) {}

  /** Invites authorities. */
  @Schema(name = "NewMembers")
  record Invite(@NotEmpty @Size(max = 100) List<@NotNull UUID> organisationIds) {}

  /** Says why. */
  @Schema(name = "ConsortiumReason")
  record Reason(@NotBlank @Size(max = 2_000) String reason) {}

  /** The text of the agreement. */
  @Schema(name = "AgreementText")
  record Agreement(@NotBlank @Size(max = 200_000) String text) {}

  /** The SHA-256 of the agreement that was read, as hex. */
  record Acceptance(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}

  /**
   * Puts a question to the members.
   *
   * @param purpose what it is for; {@code OTHER} when left out
   * @param subjectId the procurement for {@code AWARD}; the consortium is the subject otherwise
   * @param options the motion first; for {@code CONSTITUTE} they may be left out
   */
  record NewQuestion(
      @Nullable Purpose purpose,
      @Nullable UUID subjectId,
      @NotBlank @Size(max = 2_000) String question,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> options,
      @NotNull Instant closesAt) {

    Purpose purposeOrOther() {
      return purpose == null ? Purpose.OTHER : purpose;
    }

    List<String> optionsOrYesNo() {
      return options == null || options.isEmpty() ? List.of("Yes", "No") : options;
    }
  }
}
