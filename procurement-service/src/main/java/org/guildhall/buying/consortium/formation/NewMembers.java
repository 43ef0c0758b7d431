package org.guildhall.buying.consortium.formation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Invites authorities. */
record NewMembers(@NotEmpty @Size(max = 100) List<@NotNull UUID> organisationIds) {}
