package org.guildhall.kit.web.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.base.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/**
 * What every address of the audit trail may ask for.
 *
 * @param act exactly, or all that begin with it if it ends in a dot
 * @param from at or after
 * @param to strictly before
 */
public record AuditSearch(
    @QueryParam("person") @Nullable String person,
    @QueryParam("act") @Nullable String act,
    @QueryParam("from") @Nullable Instant from,
    @QueryParam("to") @Nullable Instant to) {

  /** The same as a query, narrowed to an organisation if there is one. */
  public AuditQuery query(@Nullable UUID organisation) {
    return new AuditQuery(organisation, person, act, from, to);
  }
}
