package org.guildhall.buying.procurement.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.guildhall.kit.base.money.GrossAmount;
import org.guildhall.kit.base.money.NetAmount;

/** The value stated in the tender notice, pounds, and whether the Act's threshold is reached. */
@Embeddable
public record EstimatedValue(
    @Column(name = "value_net") NetAmount net,
    @Column(name = "value_gross") GrossAmount gross,
    @Column(name = "above_threshold") Boolean aboveThreshold) {}
