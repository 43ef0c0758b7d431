package org.guildhall.marketplace.organisation.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.base.input.Input;
import org.guildhall.marketplace.organisation.Constituent;
import org.jspecify.annotations.Nullable;

/** The councils of a combined authority. */
record ConstituentsRequest(@Size(max = 100) List<@NotNull @Valid Member> constituents) {

  ConstituentsRequest {
    constituents = Input.list(constituents);
  }

  /** One council, with the first and, if it left, the last day on which it belongs to it. */
  @Schema(name = "ConstituentRequest")
  record Member(@NotNull UUID organisationId, @NotNull LocalDate from, @Nullable LocalDate until)
      implements Input {

    @Override
    public void check(Faults faults) {
      faults.when(Input.after(from, until), "until", "must not be before the first day");
    }
  }

  /** As they are kept, once they are valid. */
  Set<Constituent> stated() {
    Set<Constituent> stated = new LinkedHashSet<>();
    for (Member member : constituents) {
      stated.add(new Constituent(member.organisationId(), member.from(), member.until()));
    }
    return stated;
  }
}
