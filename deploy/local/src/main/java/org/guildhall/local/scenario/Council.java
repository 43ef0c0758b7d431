package org.guildhall.local.scenario;

import java.util.UUID;
import org.guildhall.local.client.Session;

/**
 * A council that buys; the lead is the first of a list.
 *
 * @param officer who authors, plans and buys for it
 * @param approver who checks what the officer did; perhaps the same person outside the lead
 */
public record Council(UUID id, String name, Session officer, Session approver) {}
