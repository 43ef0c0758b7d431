package org.guildhall.buying.procurement.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** The value stated in the tender notice, pounds, and whether the Act's threshold is reached. */
@Embeddable
public record EstimatedValue(
    @Column(name = "value_net") BigDecimal net,
    @Column(name = "value_gross") BigDecimal gross,
    @Column(name = "above_threshold") Boolean aboveThreshold) {}
