package org.guildhall.marketplace.organisation.membership;

import java.util.UUID;
import org.guildhall.kit.base.actor.Actor;

/**
 * Somebody belongs to an organisation no more; told within the transaction that ended it.
 *
 * @param subject who left
 * @param by who ended it: the same, or an administrator
 */
public record MemberLeft(UUID organisation, String subject, Actor by) {}
