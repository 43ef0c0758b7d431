package org.guildhall.buying.consortium.demand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The overridden estimates, at most one for each consortium. */
@ApplicationScoped
class EstimateOverrides implements PanacheRepositoryBase<EstimateOverride, UUID> {}
