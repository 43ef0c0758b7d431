package org.guildhall.kit.base.schedule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** The installation's recurring work, from the start of this replica to its end. */
@ApplicationScoped
class Schedule {

  private final JobScheduler scheduler;

  Schedule(AgroalDataSource database, ScheduleConfig config, @Any Instance<RecurringJob> works) {
    this.scheduler =
        new JobScheduler(database, config, works.stream().filter(RecurringJob::isWanted).toList());
  }

  void start(@Observes StartupEvent started) {
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    scheduler.stop();
  }
}
