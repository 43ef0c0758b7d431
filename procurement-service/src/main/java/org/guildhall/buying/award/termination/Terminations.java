package org.guildhall.buying.award.termination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The procurements that ended without award. */
@ApplicationScoped
class Terminations implements PanacheRepositoryBase<Termination, UUID> {}
