package org.guildhall.portal.shared.market;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a challenge or a response waits for.
 *
 * @param who by role and name: "an approver of Northbridge City Council"
 * @param yours whether who reads is among them
 * @param until until when it is possible
 */
@TemplateData
public record Turn(Enum<?> act, String who, boolean yours, @Nullable Instant until) {}
