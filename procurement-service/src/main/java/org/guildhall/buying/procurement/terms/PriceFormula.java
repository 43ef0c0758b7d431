package org.guildhall.buying.procurement.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The published price formula.
 *
 * @param decimals places the price score is rounded to, once, half up
 * @param reference price scoring nothing, pounds net, for {@code FIXED_REFERENCE}
 * @param floor price scoring everything, pounds net, for {@code FIXED_REFERENCE}
 */
@Embeddable
public record PriceFormula(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "price_formula") PriceFormulaKind kind,
    @Min(0) @Max(6) @Column(name = "price_decimals") int decimals,
    @DecimalMin("0") @Digits(integer = 16, fraction = 2) @Column(name = "price_reference")
        @Nullable BigDecimal reference,
    @DecimalMin("0") @Digits(integer = 16, fraction = 2) @Column(name = "price_floor")
        @Nullable BigDecimal floor) {}
