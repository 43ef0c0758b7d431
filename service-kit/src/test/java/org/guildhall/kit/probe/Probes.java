package org.guildhall.kit.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Probes implements PanacheRepositoryBase<Probe, UUID> {}
