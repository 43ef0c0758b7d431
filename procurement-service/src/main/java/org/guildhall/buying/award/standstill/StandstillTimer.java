package org.guildhall.buying.award.standstill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guildhall.kit.base.schedule.RecurringJob;

/** Looks from time to time whether a standstill is over. */
@ApplicationScoped
class StandstillTimer implements RecurringJob {
  private final EndStandstills endStandstills;
  private final StandstillConfig config;

  StandstillTimer(EndStandstills endStandstills, StandstillConfig config) {
    this.endStandstills = endStandstills;
    this.config = config;
  }

  @Override
  public String name() {
    return "end standstills";
  }

  @Override
  public Duration every() {
    return config.standstillCheck();
  }

  @Override
  public void run() {
    endStandstills.endThoseThatAreOver();
  }
}
