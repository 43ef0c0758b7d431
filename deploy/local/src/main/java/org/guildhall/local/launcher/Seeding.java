package org.guildhall.local.launcher;

/** Fills a fresh installation with the demonstration people's organisations. */
final class Seeding {
  private final Installation installation;
  private final Console console;

  Seeding(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  void run(boolean demo) {
    console.unchanged("seed " + installation.kind() + demo);
  }
}
