package org.guildhall.buying.consortium.formation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.guildhall.buying.consortium.ConsortiumRules;
import org.guildhall.kit.base.input.OneLine;

/** Forms a consortium from a challenge. */
record NewConsortium(
    @NotNull UUID challengeId,
    @NotBlank @Size(max = 200) @OneLine String name,
    @NotNull @Valid ConsortiumRules rules) {}
