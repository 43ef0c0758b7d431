package org.guildhall.kit.base.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.guildhall.kit.base.correlation.Correlation;
import org.guildhall.kit.base.id.Ids;
import org.jboss.logging.Logger;

/**
 * One replica's part in the installation's work. Its time is that of the machines and not that of
 * the sandbox: after a jump of the clock, a replica at work would look long dead. So that what is
 * due in the sandbox happens, {@link DueJobs#bringForward} moves everything that waits.
 */
final class JobScheduler {

  private static final Logger LOG = Logger.getLogger(JobScheduler.class);
  private static final String TABLE = "scheduled_task";
  private static final int SILENCES = 4;
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Scheduler scheduler;

  JobScheduler(AgroalDataSource database, ScheduleConfig config, List<RecurringJob> works) {
    this.scheduler =
        Scheduler.create(database)
            .startTasks(works.stream().map(JobScheduler::task).toList())
            .tableName(TABLE)
            .schedulerName(new SchedulerName.Fixed("replica-" + Ids.next()))
            .threads(config.atOnce())
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(config.look())
            .heartbeatInterval(config.alive())
            .missedHeartbeatsLimit(SILENCES)
            .shutdownMaxWait(FAREWELL)
            .build();
  }

  void start() {
    scheduler.start();
  }

  void stop() {
    scheduler.stop();
  }

  private static RecurringTask<Void> task(RecurringJob work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
        .onFailureReschedule()
        .onDeadExecutionRevive()
        .execute((instance, context) -> turn(work));
  }

  /** One bad turn must not end the work for ever. */
  private static void turn(RecurringJob work) {
    try {
      work.run();
    } catch (Exception failed) {
      LOG.warnf(failed, "'%s' failed and will be done again", work.name());
    } finally {
      Correlation.end();
    }
  }
}
