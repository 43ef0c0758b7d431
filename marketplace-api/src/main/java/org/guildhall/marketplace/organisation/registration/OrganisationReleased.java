package org.guildhall.marketplace.organisation.registration;

import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/**
 * An organisation was given back: nobody speaks for it any more. Told within the transaction that
 * gives it back, so that what was done in its name ends with it.
 *
 * @param by the operator
 */
public record OrganisationReleased(UUID organisation, Actor by) {}
